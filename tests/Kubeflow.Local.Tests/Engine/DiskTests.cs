using System.Diagnostics;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Local;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Disks that are full or cannot be written: one sentence, and what was finished stays.</summary>
[Platform("Linux")]
public class DiskTests
{
    [Test]
    public async Task Run_DiskThatFillsUp_EndsWithOneSentenceAndGoesOnWhenThereIsSpace()
    {
        using var disk = SmallDisk.Mount();
        var state = Path.Combine(disk.Path, "state");
        var filler = Path.Combine(disk.Path, "filler");
        var pipeline = Pipeline.Define("fills", p =>
        {
            var first = p.Add(Shell.Echo).With("text", "kept").Cache(false);
            // The first time this step leaves no room for what comes after it.
            var fills = p.Add(Shell.Step("fills", $"[ -e {filler}.done ] || {{ : > {filler}.done; dd if=/dev/zero of={filler} bs=1k 2>/dev/null; }}; printf x > \"$1\"")).After(first).Cache(false);
            p.Output("said", p.Add(Shell.Echo).With("text", "after").After(fills).Cache(false).Output<string>());
        });
        RunDetails full;
        await using (var engine = new LocalPipelineEngine(new LocalOptions { StateFolder = state }))
        {
            var handle = new PipelineRun(engine, await engine.StartAsync(new RunRequest { Document = pipeline.Document }));
            full = await handle.WaitAsync(TimeSpan.FromMinutes(1), throwOnFailure: false);
        }
        File.Delete(filler);

        await using var again = new LocalPipelineEngine(new LocalOptions { StateFolder = state });
        var seen = await again.GetAsync(full.Id);
        await again.RetryAsync(full.Id);
        var run = await new PipelineRun(again, full.Id).WaitAsync(TimeSpan.FromMinutes(1), throwOnFailure: false);

        using (Assert.EnterMultipleScope())
        {
            Assert.That(full.State, Is.EqualTo(RuntimeState.Failed));
            Assert.That(full.Error, Does.StartWith("KF4").And.Not.Contain("   at ").And.Not.Contain("KF4015"));
            Assert.That(full.Error!.Split('\n'), Has.Length.EqualTo(1));
            Assert.That(seen.Task("echo").State, Is.EqualTo(RuntimeState.Succeeded));
            Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
            Assert.That(run.Task("echo").CacheReason, Does.StartWith("Kept:"));
        }
    }

    [Test]
    public void Open_FolderThatCannotBeWritten_SaysSo()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("file", "");
        var fault = Assert.Throws<KubeflowException>(() => _ = new LocalPipelineEngine(new LocalOptions { StateFolder = Path.Combine(file, "state") }))!;
        Assert.That(fault.Code, Is.EqualTo("KF4002"));
    }

    [Test]
    public void Open_DatabaseThatIsNone_SaysSo()
    {
        using var folder = new TemporaryFolder();
        folder.Write("kubeflow.db", new string('x', 5000));
        var fault = Assert.Throws<KubeflowException>(() => _ = new LocalPipelineEngine(new LocalOptions { StateFolder = folder.Path }))!;
        Assert.That(fault.Code, Is.EqualTo("KF4002"));
    }

    /// <summary>A disk of two megabytes; the test is skipped where it may not be mounted.</summary>
    private sealed class SmallDisk : IDisposable
    {
        private readonly TemporaryFolder _folder = new();

        public string Path => _folder.Path;

        public static SmallDisk Mount()
        {
            var disk = new SmallDisk();
            if (Run("mount", "-t", "tmpfs", "-o", "size=2m", "none", disk.Path) == 0)
                return disk;
            disk._folder.Dispose();
            Assert.Ignore("Mounting a small disk needs rights that this test does not have.");
            throw new UnreachableException();
        }

        public void Dispose()
        {
            Run("umount", "-l", Path);
            _folder.Dispose();
        }

        private static int Run(params string[] words)
        {
            using var process = Process.Start(new ProcessStartInfo(words[0], words[1..]) { RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode;
        }
    }
}
