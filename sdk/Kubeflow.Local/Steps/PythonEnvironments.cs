using System.Collections.Concurrent;
using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// Python environments with packages, one for each set of them, made once under the state folder. What the interpreter has already is not
/// installed again.
/// </summary>
internal static class PythonEnvironments
{
    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);

    // Prints the requirements that are not met; versions are compared by the pip that comes with Python, where there is one.
    private const string MissingScript = """
        import sys
        from importlib import metadata
        try:
            from pip._vendor.packaging.requirements import Requirement
        except ImportError:
            Requirement = None
        import re
        for text in sys.argv[1:]:
            try:
                if Requirement is None:
                    metadata.version(re.match(r"[A-Za-z0-9._-]+", text).group())
                else:
                    wanted = Requirement(text)
                    if wanted.marker is not None and not wanted.marker.evaluate():
                        continue
                    if not wanted.specifier.contains(metadata.version(wanted.name), prereleases=True):
                        raise LookupError
            except Exception:
                print(text)
        """;

    /// <summary>The interpreter for a step.</summary>
    /// <param name="stateFolder">Where environments are kept.</param>
    /// <param name="python">The interpreter that they are made with.</param>
    /// <param name="step">What the step asks for.</param>
    /// <param name="log">Where what pip says goes.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The interpreter; or null and why the packages cannot be had.</returns>
    public static async Task<(string? Python, string? Problem)> ForAsync(
        string stateFolder, string python, PythonStepCommandLine step, Action<string> log, CancellationToken cancellationToken)
    {
        if (step.Packages.Count == 0)
            return (python, null);
        var (code, missing) = await RunAsync(python, ["-c", MissingScript, .. step.Packages], cancellationToken).ConfigureAwait(false);
        if (code == 0 && missing.Trim().Length == 0)
            return (python, null);
        var name = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', [python, .. step.Packages, .. step.PipOptions]))))[..16];
        var folder = Path.Combine(Path.GetFullPath(stateFolder), "python", name);
        var gate = Gates.GetOrAdd(folder, _ => new SemaphoreSlim(1, 1));
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var made = Path.Combine(folder, OperatingSystem.IsWindows() ? "Scripts" : "bin", OperatingSystem.IsWindows() ? "python.exe" : "python");
            if (File.Exists(Path.Combine(folder, "complete")))
                return (made, null);
            // One that was cut off while it was made is made anew.
            if (Directory.Exists(folder))
                Directory.Delete(folder, recursive: true);
            log($"Making a Python environment with {string.Join(", ", step.Packages)} in {folder}");
            var (failed, said) = await RunAsync(python, ["-m", "venv", "--system-site-packages", folder], cancellationToken).ConfigureAwait(false);
            if (failed == 0)
                (failed, said) = await RunAsync(made, ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", .. step.PipOptions, .. step.Packages], cancellationToken).ConfigureAwait(false);
            if (failed != 0)
                return (null, LastLine(said));
            await File.WriteAllTextAsync(Path.Combine(folder, "complete"), "", cancellationToken).ConfigureAwait(false);
            return (made, null);
        }
        finally
        {
            gate.Release();
        }
    }

    private static string LastLine(string text) =>
        text.Split('\n').Select(l => l.Trim()).LastOrDefault(l => l.StartsWith("ERROR", StringComparison.Ordinal)) ?? text.Trim().Split('\n')[^1].Trim();

    private static async Task<(int Code, string Said)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancellationToken)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await errors.ConfigureAwait(false));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }
}
