using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Kubeflow.Generators.Tests;

/// <summary>What the method's documentation says, the task and the component say too.</summary>
public class DocumentationTests
{
    private const string Source = """
        namespace Team;
        /// <summary>Steps.</summary>
        public static class Digits
        {
            /// <summary>
            /// Splits <paramref name="raw"/> as <see cref="Kubeflow.Pipelines.Dataset"/>; <c>a &lt; b</c>.
            /// <para>Not <see langword="null"/>.</para>
            /// </summary>
            /// <param name="raw">The "images".</param>
            /// <param name="model">The result.</param>
            /// <returns>The accuracy.</returns>
            [Component]
            public static double Split(Input<Dataset> raw, Output<Model> model) => 1;
        }
        """;

    // Without a documentation file, the compiler does not read documentation at all.
    [TestCase(DocumentationMode.None)]
    [TestCase(DocumentationMode.Parse)]
    [TestCase(DocumentationMode.Diagnose)]
    public void Generate_Documentation_IsCarriedOverInEveryMode(DocumentationMode mode)
    {
        var compilation = Code.Compile(Source);
        compilation = compilation.ReplaceSyntaxTree(
            compilation.SyntaxTrees[0], CSharpSyntaxTree.ParseText(Source, Code.ParseOptions.WithDocumentationMode(mode), "Steps0.cs", System.Text.Encoding.UTF8));
        var text = Generated.From(compilation).Files["Team.Digits.Tasks.g.cs"];
        using (Assert.EnterMultipleScope())
        {
            Assert.That(text, Does.Contain("/// <summary>Splits raw as Dataset; a &lt; b. Not null.</summary>"));
            Assert.That(text, Does.Contain(".Description(\"Splits raw as Dataset; a < b. Not null.\")"));
            Assert.That(text, Does.Contain("/// <param name=\"raw\">The &quot;images&quot;.</param>"));
            Assert.That(text, Does.Contain(".InputArtifact<global::Kubeflow.Pipelines.Dataset>(\"raw\", false, false, \"The \\\"images\\\".\", \"Steps0.cs\", 13)"));
            Assert.That(text, Does.Contain("/// <summary>The result.</summary>\n        public global::Kubeflow.Pipelines.IArtifactValue<global::Kubeflow.Pipelines.Model> Model"));
            Assert.That(text, Does.Contain("/// <summary>The accuracy.</summary>\n        public global::Kubeflow.Pipelines.Value<double> Output"));
        }
    }

    [Test]
    public void Generate_MalformedDocumentation_IsLeftOut() =>
        Assert.That(
            Generated.From("/// <summary>Broken <b.</summary>\ninternal static class A { /// <summary>a < b\n [Component] public static int One() => 1; }").Text,
            Does.Contain("<summary>Adds a task of the component one.</summary>"));
}
