using ArchUnitNET.Loader;
using ArchUnitNET.NUnit;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace Kubeflow.Architecture.Tests;

/// <summary>The order of the rooms inside Core: areas stand on the documents, documents on errors and names.</summary>
public class LayerTests
{
    private static readonly ArchUnitNET.Domain.Architecture Core =
        new ArchLoader().LoadAssemblies(typeof(Pipelines.Pipeline).Assembly, typeof(Pipelines.ComponentAttribute).Assembly).Build();

    [Test]
    public void Errors_KnowNothing_OfPipelines() =>
        Types().That().ResideInNamespace("Kubeflow").Should()
            .NotDependOnAny(Types().That().ResideInNamespaceMatching(@"^Kubeflow\.Pipelines(\..*)?$"))
            .Because("errors and names are what everything else stands on").Check(Core);

    [Test]
    public void Documents_KnowNothing_OfAuthoring() =>
        Types().That().ResideInNamespace("Kubeflow.Pipelines.Ir").Should()
            .NotDependOnAny(Types().That().Are(typeof(Pipelines.Pipeline), typeof(Pipelines.PipelineBuilder), typeof(Pipelines.PipelineScope), typeof(Pipelines.PipelineTask)))
            .Because("anybody's document is read without knowing how it was written").Check(Core);
}
