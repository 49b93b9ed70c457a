using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Manifests;
using Kubeflow.TestSupport;
using Kubeflow.Training;

namespace Kubeflow.Core.Tests.Manifests;

/// <summary>What holds for every manifest: written and read it is the same.</summary>
public class ManifestPropertyTests
{
    [Test]
    public void Read_WhatWasWrittenOfATrainJob_IsTheSame() => Holds(typeof(TrainJob), "TrainJob", d => TrainJob.FromCluster(d.ToJson()));

    [Test]
    public void Read_WhatWasWrittenOfARuntime_IsTheSame() => Holds(typeof(TrainingRuntime), "TrainingRuntime", d => TrainingRuntime.FromCluster(d.ToJson()));

    [Test]
    public void Read_WhatWasWrittenOfAnOptimizationJob_IsTheSame() =>
        Holds(typeof(OptimizationJob), "OptimizationJob", d => TypedManifests<OptimizationJob>.FromCluster(d.ToJson()));

    private static void Holds(Type record, string kind, Func<Manifest, IManifest> read) =>
        Check.QuickThrowOnFailure(Prop.ForAll(RandomManifest.Of(record, TrainJob.Version, kind).ToArbitrary(), document =>
        {
            var typed = read(new Manifest(document));
            Assert.That(StructuralEquality.Differences(document, typed.ToJson()), Is.Empty, document.ToJsonString());
            var again = read(Manifest.ParseAll(typed.ToYaml()).Single());
            Assert.That(StructuralEquality.Differences(document, again.ToJson()), Is.Empty, typed.ToYaml());
        }));
}
