using Kubeflow;
using Kubeflow.Pipelines;
using Kubeflow.Testing;
using NUnit.Framework;

namespace Team.Houses;

// A pipeline and its steps, tested as any other code: dotnet test samples/testing
public class HousesTests
{
    [Test]
    public async Task Pipeline_AGoodModel_IsOffered()
    {
        await using var test = PipelineTest.Create();
        test.Replace("load", step => step.WriteArtifact("houses", "1,100000"));
        test.Replace(Houses.Train, (houses, rate, model) => 0.97);           // typed as the method itself
        test.Replace(Houses.Offer, (model, region) => $"https://{region}.example.com");

        var run = await test.RunAsync(Houses.Pipeline, new() { ["rate"] = 0.3 });

        using (Assert.EnterMultipleScope())
        {
            Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.ToString());
            Assert.That(run.Output<double>("quality"), Is.EqualTo(0.97));
            Assert.That(run.Step("train").Input<double>("rate"), Is.EqualTo(0.3));
            Assert.That(run.Step("train").InputArtifact("houses").ReadText(), Is.EqualTo("1,100000"));
            Assert.That(run.Step("offer").Output<string>(), Is.EqualTo("https://eu.example.com"));
            Assert.That(run.Step("warn").State, Is.EqualTo(RuntimeState.Skipped));
        }
    }

    [Test]
    public async Task Pipeline_APoorModel_IsNotOffered()
    {
        await using var test = PipelineTest.Create();
        test.Replace("load", step => step.WriteArtifact("houses", "1,100000"));
        test.Replace("train", step => step.Return(0.4));

        var run = await test.RunAsync(Houses.Pipeline);

        Assert.That(run.Step("offer").State, Is.EqualTo(RuntimeState.Skipped));
        Assert.That(run.Step("warn").Log, Does.Contain("Only 0.40."));        // not replaced: it ran for real
    }

    [Test]
    public async Task Pipeline_OfferFailsTwice_IsTriedAgainAndTheWaitsCostNoTime()
    {
        await using var test = PipelineTest.Create();
        test.Replace("load", step => step.WriteArtifact("houses", "1,100000"));
        test.Replace("train", step => step.Return(0.97));
        test.Replace("offer", step => step.Return("https://eu.example.com"));
        test.Fail("offer", times: 2, "The region is down.");

        var run = await test.RunAsync(Houses.Pipeline);

        Assert.That(run.State, Is.EqualTo(RuntimeState.Succeeded), run.ToString());
        Assert.That(run.Step("offer").Attempts, Is.EqualTo(3));
        Assert.That(test.Waited, Is.EqualTo(TimeSpan.FromSeconds(30 + 60)));
    }

    [Test]
    public async Task Train_HousesOfOnePriceARoom_FindsThePrice()
    {
        await using var test = PipelineTest.Create();

        var step = await test.RunAsync(HousesTasks.TrainComponent, new()
        {
            ["houses"] = TestArtifact.FromText("1,100000\n2,200000\n4,400000"),
            ["rate"] = 0.1,
        });

        Assert.That(step.Output<double>(), Is.EqualTo(1).Within(1e-6));
        Assert.That(step.OutputArtifact("model").ReadText(), Does.StartWith("100000").Or.StartWith("99999.99"));
    }

    [Test]
    public async Task Pipeline_AStepIsMisspelt_IsRefusedWithTheNearestName()
    {
        await using var test = PipelineTest.Create();
        test.Replace("trian", step => step.Return(0.97));

        Assert.That(
            () => test.RunAsync(Houses.Pipeline),
            Throws.TypeOf<KubeflowException>().With.Message.EqualTo("Pipeline 'houses' has no step 'trian'. Did you mean 'train'?"));
    }
}
