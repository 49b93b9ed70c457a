using Kubeflow.Local.Tests.Containers;
using Kubeflow.Local.Tests.Engine;
using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Ir;
using Kubeflow.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace Kubeflow.Local.Tests.Kubernetes;

/// <summary>Kubernetes' settings of steps: honoured, stood in for, or a warning.</summary>
[Platform(Exclude = "Win")]
public class KubernetesStandInTests
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, string>> Token =
        new() { ["token"] = new Dictionary<string, string> { ["key"] = "hidden", ["other"] = "o" } };

    private static Component Says(string script) => Shell.Step("says", script);

    private static Pipeline With(Action<KubernetesSettings> settings, string script = "printf '%s' \"$A-$B\" > \"$1\"") =>
        Pipeline.Define("settings", p => p.Add(Says(script)).Kubernetes(settings));

    [Test]
    public async Task Run_SecretAndConfigMapAsVariables_AreThoseOfTheOptions()
    {
        await using var local = new LocalRun(o => o with { Secrets = Token, ConfigMaps = Token });
        var run = await local.EndAsync(With(k => k
            .SecretAsEnv("token", new Dictionary<string, string> { ["key"] = "A" }).ConfigMapAsEnv("token", new Dictionary<string, string> { ["other"] = "B" })));

        Assert.That(run.Task("says").Outputs["Output"].GetString(), Is.EqualTo("hidden-o"), run.Error);
        Assert.That(run.Task("says").Warnings, Is.Empty);
    }

    [Test]
    public async Task Run_SecretNamedByAnotherStep_IsFound()
    {
        await using var local = new LocalRun(o => o with { Secrets = Token });
        var run = await local.EndAsync(Pipeline.Define("named", p =>
        {
            var name = p.Add(Shell.Echo).With("text", "token").Output<string>();
            p.Add(Says("printf '%s' \"$A\" > \"$1\"")).Kubernetes(k => k.SecretAsEnv(name, new Dictionary<string, string> { ["key"] = "A" }));
        }));

        Assert.That(run.Task("says").Outputs["Output"].GetString(), Is.EqualTo("hidden"), run.Error);
    }

    [Test]
    public async Task Run_SecretThatIsNotHere_WarnsOnceNamingAll()
    {
        await using var local = new LocalRun(o => o with { Environment = new Dictionary<string, string> { ["B"] = "by hand" } });
        var run = await local.EndAsync(With(k => k
            .SecretAsEnv("token", new Dictionary<string, string> { ["key"] = "A" })
            .SecretAsEnv("may-be-missing", new Dictionary<string, string> { ["key"] = "C" }, optional: true)
            .SecretAsEnv("set-by-hand", new Dictionary<string, string> { ["key"] = "B" })));

        Assert.That(run.Task("says").Outputs["Output"].GetString(), Is.EqualTo("-by hand"), run.Error);
        Assert.That(run.Task("says").Warnings, Is.EqualTo(new[] { "The secret 'token' with the key 'key' is not on this machine; the variable A is not set. Give it in LocalOptions.Secrets, or set the variable." }));
    }

    [Test]
    public async Task Run_SecretThatChanged_RunsTheStepAgainAndIsInNoFile()
    {
        await using var local = new LocalRun(o => o with { Secrets = Token });
        var pipeline = With(k => k.SecretAsEnv("token", new Dictionary<string, string> { ["key"] = "A" }), "printf '%s' \"${#A}\" > \"$1\"");
        await local.EndAsync(pipeline);
        await local.Engine.DisposeAsync();
        var changed = local.Options with { Secrets = new Dictionary<string, IReadOnlyDictionary<string, string>> { ["token"] = new Dictionary<string, string> { ["key"] = "longer than before" } } };
        await using var engine = new Kubeflow.Pipelines.Local.LocalPipelineEngine(changed);
        var run = await (await new PipelineClient(engine).StartAsync(pipeline)).WaitAsync();

        Assert.That(run.Task("says").Outputs["Output"].GetString(), Is.EqualTo("18"));
        foreach (var file in Directory.EnumerateFiles(local.At("state"), "*", SearchOption.AllDirectories).Where(f => Path.GetFileName(f) != "lock"))
            Assert.That(await ReadAsync(file), Does.Not.Contain("hidden").And.Not.Contain("longer than before"), file);
    }

    [Test]
    public async Task Run_FieldsOfThePod_HaveValues()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(With(k => k.PodLabel("team", "blue").FieldPathAsEnv("A", "metadata.name").FieldPathAsEnv("B", "metadata.labels['team']").FieldPathAsEnv("C", "status.phase")));

        Assert.That(run.Task("says").Outputs["Output"].GetString(), Is.EqualTo($"{run.Id}-says-blue"), run.Error);
        Assert.That(run.Task("says").Warnings, Has.One.Contains("'status.phase'").And.One.Contains("pod labels"));
    }

    [Test]
    public async Task Run_SettingsThatMeanNothingHere_AreNamedInOneWarningEach()
    {
        await using var local = new LocalRun();
        var run = await local.EndAsync(With(k => k.NodeSelector("disk", "ssd").Toleration("gpu", "Exists").ImagePullPolicy("Always").SecurityContext(1000, 1000).PodAnnotation("a", "b")
            .ImagePullSecrets("pull").EmptyDir("scratch", "/no/such/scratch").InitContainer(new() { Name = "before", Image = "alpine" })));

        Assert.That(run.Task("says").Warnings, Is.EqualTo(new[]
        {
            "Kubernetes settings that do not hold on this machine: the node selector, tolerations, image pull secrets (sign in with 'docker login'), init containers, pod annotations.",
            "The empty folder 'scratch' is not at /no/such/scratch: the step runs as a process of this machine. Run it in a container (LocalOptions.ContainerSteps), or make that folder.",
            "Kubernetes settings that do not hold on this machine: the user and group (the step runs as yours), the image pull policy (no image is pulled).",
        }));
    }

    [Test]
    public async Task Run_VolumesInAContainer_AreFoldersOfThisMachine()
    {
        using var engine = new FakeEngine();
        await using var local = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Docker, Secrets = Token });
        var run = await local.EndAsync(With(
            k => k.SecretAsVolume("token", "/mnt/token").PvcMount("claim", "/mnt/data", "sub").EphemeralVolume("scratch", "/mnt/scratch", ["ReadWriteOnce"], "1Gi")
                .SecurityContext(1000, 100).ImagePullPolicy("Always").PodLabel("team", "blue"),
            "printf x > \"$1\""));

        var words = string.Join(' ', engine.Words);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.Error, Is.Null);
            Assert.That(words, Does.Contain(",target=/mnt/token,readonly").And.Contain($"source={local.At("state/volumes/claim/sub")},target=/mnt/data ").And.Contain(",target=/mnt/scratch "));
            Assert.That(words, Does.Contain("--user 1000:100 --pull always").And.Contain("--label team=blue"));
            Assert.That(run.Task("says").Warnings, Is.Empty);
            Assert.That(Directory.EnumerateFiles(local.At("state"), "key", SearchOption.AllDirectories), Is.Empty, "No secret stays on the disk.");
        }
    }

    [Test]
    public async Task Run_ClaimThatIsMadeAndDeleted_IsAFolder()
    {
        await using var local = new LocalRun();
        var document = PipelineDocument.Load(Repository.SharedData("kfp", "kubernetes", "create_mount_delete_existing_pvc_from_task_output.yaml"));
        var run = await new PipelineRun(local.Engine, await local.Engine.StartAsync(new RunRequest { Document = document })).WaitAsync(TimeSpan.FromMinutes(1), throwOnFailure: false);

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.Error);
        Assert.That(run.Task("comp").Warnings, Has.One.StartsWith($"The volume claim '{run.Task("createpvc").Outputs["name"].GetString()}' is not at /data"));
        Assert.That(Directory.EnumerateDirectories(local.At("state/volumes")), Is.Empty);
    }

    [Test]
    public async Task Run_StepThatTakesLongerThanItsTimeout_IsStopped()
    {
        var time = new FakeTimeProvider();
        await using var local = new LocalRun(o => o with { TimeProvider = time, GracePeriod = TimeSpan.FromMilliseconds(50) });
        var handle = await local.Client.StartAsync(Pipeline.Define("slow", p => p.Add(Says("echo up; sleep 300")).Kubernetes(k => k.Timeout(30))));
        await foreach (var _ in handle.LogsAsync("says", follow: true))
            break;
        time.Advance(TimeSpan.FromSeconds(31));
        var run = await handle.WaitAsync(throwOnFailure: false);

        Assert.That(run.State, Is.EqualTo(RuntimeState.Failed));
        Assert.That(run.Error, Is.EqualTo("KF4027: Step 'says' was stopped: it may take 30 s (its timeout). Give it more time, or less work."));
    }

    [Test]
    public async Task Run_NumbersOfSettings_MayStandAsNumbersOrTexts()
    {
        using var engine = new FakeEngine();
        await using var local = new LocalRun(o => engine.Use(o) with { ContainerSteps = ContainerStepMode.Docker });
        var document = Pipeline.Define("numbers", p => p.Add(Says("printf x > \"$1\""))).Document;
        var config = System.Text.Json.JsonDocument.Parse("""{"activeDeadlineSeconds": 60, "securityContext": {"runAsUser": 1000, "runAsGroup": "100"}, "nodeAffinity": [{"weight": "5"}]}""").RootElement;
        var handle = await local.Client.StartAsync(document with
        {
            Platform = new() { Platforms = new Dictionary<string, SinglePlatformSpec> { ["kubernetes"] = new() { DeploymentSpec = new() { Executors = new Dictionary<string, System.Text.Json.JsonElement> { ["exec-says"] = config } } } } },
        });
        var run = await handle.WaitAsync();

        Assert.That(string.Join(' ', engine.Words), Does.Contain("--user 1000:100"));
        Assert.That(run.Task("says").Warnings, Is.EqualTo(new[] { "Kubernetes settings that do not hold on this machine: affinity." }));
    }

    private static async Task<string> ReadAsync(string file)
    {
        await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, System.Text.Encoding.Latin1);
        return await reader.ReadToEndAsync();
    }
}
