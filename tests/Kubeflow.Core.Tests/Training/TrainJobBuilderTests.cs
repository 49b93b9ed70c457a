using System.Diagnostics;
using Kubeflow.Manifests;
using Kubeflow.TestSupport;
using Kubeflow.Training;

namespace Kubeflow.Core.Tests.Training;

public class TrainJobBuilderTests
{
    [Test]
    public void Build_TheJobOfTheReadme_IsItsManifest() => Assert.That(
        TrainJob.Create("digits").Runtime("torch-distributed").Nodes(2).ProcessesPerNode(2).Command("python3", "train.py").Environment("EPOCHS", "3").Build().ToYaml(),
        Is.EqualTo(
            """
            apiVersion: trainer.kubeflow.org/v1alpha1
            kind: TrainJob
            metadata:
              name: digits
            spec:
              runtimeRef:
                name: torch-distributed
              trainer:
                command:
                - python3
                - train.py
                env:
                - name: EPOCHS
                  value: '3'
                numNodes: 2
                numProcPerNode: 2

            """));

    [Test]
    public void Build_PodSettings_AreOnePatch()
    {
        var job = TrainJob.Create("a").NodeSelector("disk", "ssd").Toleration("gpu").ClaimVolume("data", "/data").SecretVolume("keys", "/keys").ServiceAccount("sa").Build();
        var pod = job.Spec.RuntimePatches!.Single().TrainingRuntimeSpec!.Template!.Spec!.ReplicatedJobs!.Single().Template!.Spec!.Template!.Spec!;
        Assert.Multiple(() =>
        {
            Assert.That(pod.NodeSelector!["disk"], Is.EqualTo("ssd"));
            Assert.That(pod.Tolerations!.Single().Operator, Is.EqualTo("Exists"));
            Assert.That(pod.Volumes!.Select(v => v.Name), Is.EqualTo(new[] { "claim-data", "secret-keys" }));
            Assert.That(pod.Containers!.Single().VolumeMounts!.Select(m => m.MountPath), Is.EqualTo(new[] { "/data", "/keys" }));
        });
    }

    [Test]
    public void Build_Mistakes_AreAllToldWithTheirLines()
    {
        var builder = TrainJob.Create("Digits");
        builder.Nodes(0);
        builder.Dataset("owner/name");
        builder.Environment("HF_TOKEN", "abc");
        var faults = Assert.Throws<ValidationException>(() => builder.Build())!.Faults;
        Assert.That(faults.Select(f => f.Rule.Id), Is.SupersetOf(new[] { "KF7106", "KF7107", "KF7109", "KF7110" }));
        Assert.That(faults.First(f => f.Rule.Id == "KF7107").Location.Line, Is.EqualTo(faults.First(f => f.Rule.Id == "KF7106").Location.Line + 1));
        Assert.That(faults.Select(f => Path.GetFileName(f.Location.File)), Has.All.EqualTo("TrainJobBuilderTests.cs"));
    }

    [TestCase("HF_TOKEN", "abc", true)]
    [TestCase("WANDB_API_KEY", "abc", true)]
    [TestCase("SETTING", "hf_abcdefghijklmnopqrstuvwx", true)]
    [TestCase("PAD_TOKEN", "<pad>", false)]
    [TestCase("GOOGLE_APPLICATION_CREDENTIALS", "/keys/google.json", false)]
    public void Environment_ASecretInPlainSight_IsRefused(string name, string value, bool refused) =>
        Assert.That(() => TrainJob.Create("a").Environment(name, value).Build(), refused ? Throws.TypeOf<ValidationException>().With.Message.Contains("KF7110") : Throws.Nothing);

    [Test]
    public void TorchTune_LoraOfAHuggingFaceDataset_IsTrainersArguments()
    {
        var job = TrainJob.Create("t").Runtime("torchtune-llama3.2-1b").Dataset("hf://tatsu-lab/alpaca/data", secret: "hf")
            .TorchTune(new TorchTuneConfig { DataType = "bf16", Epochs = 2, Lora = new LoraConfig { Rank = 8, QuantizeBase = true }, Dataset = new TorchTuneDataset { Source = "parquet", TrainOnInput = true } })
            .Build();
        Assert.That(job.Spec.Trainer!.Command, Is.EqualTo(new[] { "tune", "run" }));
        Assert.That(job.Spec.Trainer.Args, Is.EqualTo(new[]
        {
            "dtype=bf16", "epochs=2", "dataset.data_dir=/workspace/dataset/data", "model.lora_rank=8", "model.quantize_base=True",
            "model.lora_attn_modules=[q_proj,v_proj,output_proj]", "dataset=torchtune.datasets.instruct_dataset", "dataset.source=parquet", "dataset.train_on_input=True",
        }));
        Assert.That(job.Spec.Initializer!.Dataset!.SecretRef!.Name, Is.EqualTo("hf"));
    }

    [TestCase("torchtune-llama3.2-1b", 2)]
    [TestCase("torch-distributed", 1)]
    [TestCase("torchtune-gpt-2", 1)]
    public void TorchTune_WhatTrainerRefuses_IsRefusedBefore(string runtime, int nodes) => Assert.That(
        () => TrainJob.Create("t").Runtime(runtime).Nodes(nodes).TorchTune(new TorchTuneConfig()).Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF7117"));

    [Test]
    public async Task Function_ItsCommand_RunsTheSourceUntouched()
    {
        var function = new TrainFunction
        {
            Source = "import multiprocessing\n\ndef train(rate, words):\n    print('cost $5 $(HOME) `a` \\\\n', rate, words, __file__.endswith('train.py'))\n", Name = "train",
            Arguments = new() { ["rate"] = 0.5, ["words"] = new System.Text.Json.Nodes.JsonArray("a", true, null) },
        };
        var job = TrainJob.Create("a").Runtime("torch-distributed").Function(function).Build();
        var words = job.Spec.Trainer!.Command!;
        Assert.That(words.Take(3), Is.EqualTo(new[] { "torchrun", "--no-python", "python3" }));
        Assert.That(words, Has.None.Contains("$("), "Kubernetes replaces what stands in $( ).");
        using var process = Process.Start(new ProcessStartInfo(words[2], words.Skip(3)) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var printed = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.That(printed, Is.EqualTo("cost $5 $(HOME) `a` \\n 0.5 ['a', True, None] True\n"), await errors);
    }

    [Test]
    public void Files_OfAFolder_TravelWithTheirPaths()
    {
        using var folder = new TemporaryFolder();
        folder.Write("train.py", "print(1)");
        folder.Write("lib/net.py", "x = 1");
        folder.Write(".git/config", "secret");
        var job = TrainJob.Create("a").Files(folder.Path).Build();
        Assert.That(job.Files!.Paths, Is.EqualTo(new[] { "lib/net.py", "train.py" }));
        var pod = job.Spec.RuntimePatches!.Single().TrainingRuntimeSpec!.Template!.Spec!.ReplicatedJobs!.Single().Template!.Spec!.Template!.Spec!;
        Assert.That(pod.Volumes!.Single().ConfigMap!.Items!.Select(i => i.Path), Is.EqualTo(new[] { "lib/net.py", "train.py" }));
    }

    [Test]
    public void Method_AStaticMethod_IsTheStepHostsCommand()
    {
        var trainer = TrainJob.Create("a").Image("team/train").Method(Run).Build().Spec.Trainer!;
        Assert.That(trainer.Command!.Concat(trainer.Args!), Does.Contain("--method").And.Contain("Kubeflow.Core.Tests.Training.TrainJobBuilderTests.Run"));
    }

    [Test]
    public void Method_OfAnObject_IsRefused()
    {
        var rate = 0.1;
        Assert.That(() => TrainJob.Create("a").Method(() => Console.Write(rate)).Build(), Throws.TypeOf<ValidationException>().With.Message.Contains("KF7121"));
    }

    private static Task Run(CancellationToken stop) => Task.FromCanceled(stop);
}
