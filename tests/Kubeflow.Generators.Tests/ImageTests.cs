using Microsoft.CodeAnalysis.CSharp;

namespace Kubeflow.Generators.Tests;

/// <summary>A component's image is the one that publishing the project makes, unless the code says another.</summary>
public class ImageTests
{
    private const string Steps = "namespace Team; internal static class Steps { [Component] public static int A() => 1; }";

    [TestCase("Digits", ExpectedResult = "digits:latest")]
    [TestCase("Team.Digits", ExpectedResult = "team-digits:latest")]
    [TestCase("team.digits", ExpectedResult = "team.digits:latest")]
    [TestCase("My Digits_2", ExpectedResult = "my-digits_2:latest")]
    [TestCase("Team/Digits", ExpectedResult = "team/digits:latest")]
    public string Image_Nothing_IsTheAssemblysName(string assembly) => Image(Code.Compile(Steps).WithAssemblyName(assembly));

    [Test]
    public void Image_Properties_AreThoseOfPublishing() =>
        Assert.That(
            Image(Code.Compile(Steps), ("ContainerRegistry", "registry.example.com"), ("ContainerRepository", "team/digits"), ("ContainerImageTag", "1.4")),
            Is.EqualTo("registry.example.com/team/digits:1.4"));

    [Test]
    public void Image_SeveralTags_TakesTheFirst() =>
        Assert.That(Image(Code.Compile(Steps), ("ContainerImageTags", "1.4;latest"), ("ContainerRegistry", "")), Is.EqualTo("team-steps:1.4"));

    [Test]
    public void Image_AssemblyAttribute_ComesBeforeProperties() =>
        Assert.That(
            Image(Code.Compile("[assembly: ComponentImage(\"mine:2\")] " + Steps), ("ContainerRepository", "other")), Is.EqualTo("mine:2"));

    [Test]
    public void Image_MethodAttribute_ComesFirst() =>
        Assert.That(
            Image(Code.Compile("[assembly: ComponentImage(\"mine:2\")] " + Steps.Replace("[Component]", "[Component(Image = \"own:3\")]", StringComparison.Ordinal))),
            Is.EqualTo("own:3"));

    private static string Image(CSharpCompilation compilation, params (string, string)[] properties)
    {
        var text = Generated.From(compilation, properties).Files["Team.Steps.Tasks.g.cs"];
        var create = text.Split('\n').Single(l => l.Contains(".Create(", StringComparison.Ordinal));
        return create.Split('"')[7];
    }
}
