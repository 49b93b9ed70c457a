using System.IO.Compression;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Kubeflow.TestSupport;

namespace Kubeflow.Packages.Tests;

/// <summary>The packages as users get them: from a folder feed, in a project outside of this repository.</summary>
public partial class PackageTests
{
    private static readonly string[] Names = ["Kubeflow.Cli", "Kubeflow.Core", "Kubeflow.Local", "Kubeflow.Remote", "Kubeflow.Reports", "Kubeflow.Sdk", "Kubeflow.Steps"];

    private TemporaryFolder _folder = null!;

    [OneTimeSetUp]
    public async Task PackAsync()
    {
        _folder = new TemporaryFolder();
        foreach (var name in Names)
            await Shell.DotNetAsync(Repository.Root, "pack", $"sdk/{name}/{name}.csproj", "-c", "Release", "-o", _folder.At("feed"), "-p:Version=0.1.0-test");
    }

    [OneTimeTearDown]
    public void Remove() => _folder.Dispose();

    [TestCaseSource(nameof(Names))]
    public void Package_Content_HasWhatUsersLookFor(string name)
    {
        using var package = ZipFile.OpenRead(_folder.At("feed", $"{name}.0.1.0-test.nupkg"));
        using var stream = package.GetEntry($"{name}.nuspec")!.Open();
        var metadata = XDocument.Load(stream).Root!.Elements().Single().Elements().ToDictionary(e => e.Name.LocalName, e => e.Value);
        using (Assert.EnterMultipleScope())
        {
            Assert.That(metadata["license"], Is.EqualTo("Apache-2.0"));
            Assert.That(metadata["description"], Is.Not.Empty);
            Assert.That(package.GetEntry("README.md"), Is.Not.Null);
            Assert.That(File.Exists(_folder.At("feed", $"{name}.0.1.0-test.snupkg")), Is.True, "symbols");
            if (name != "Kubeflow.Cli")
                Assert.That(package.GetEntry($"lib/net10.0/{name}.xml"), Is.Not.Null, "documentation");
        }
    }

    [Test]
    public void SdkPackage_Content_HasTheTypedFront()
    {
        using var package = ZipFile.OpenRead(_folder.At("feed", "Kubeflow.Sdk.0.1.0-test.nupkg"));
        Assert.That(package.Entries.Select(e => e.FullName), Is.SupersetOf(new[]
        {
            "analyzers/dotnet/cs/Kubeflow.Generators.dll", "analyzers/dotnet/cs/Kubeflow.Generators.CodeFixes.dll", "buildTransitive/Kubeflow.Sdk.props",
        }));
    }

    [Test]
    public async Task ReadmesProgram_FromThePackages_RunsAndTellsItsResult()
    {
        var readme = await File.ReadAllTextAsync(Repository.At("README.md"));
        var program = CodeBlock().Match(readme).Groups[1].Value;
        _folder.Write("app/Program.cs", program);
        _folder.Write("app/App.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <ContainerRepository>team/app</ContainerRepository>
                <RestorePackagesPath>../packages</RestorePackagesPath>
              </PropertyGroup>
              <ItemGroup>
                <PackageReference Include="Kubeflow.Sdk" Version="0.1.0-test" />
              </ItemGroup>
            </Project>
            """);
        await Shell.DotNetAsync(_folder.At("app"), "build", "--source", _folder.At("feed"), "--source", await FeedAsync());
        var output = await Shell.DotNetAsync(_folder.At("app"), "run", "--no-build");

        using (Assert.EnterMultipleScope())
        {
            Assert.That(output, Does.Contain("best = 0.78").And.Contain("Report: "));
            Assert.That(Directory.GetFiles(_folder.At("app", "bin"), "Kubeflow.Steps.dll", SearchOption.AllDirectories), Is.Not.Empty, "The step host lies beside the program.");
            Assert.That(Directory.GetFiles(_folder.At("app", ".kubeflow"), "pipeline.yaml", SearchOption.AllDirectories).Select(File.ReadAllText), Is.All.Contains("image: team/app:latest"));
        }
    }

    // Where packages come from on this machine.
    private static async Task<string> FeedAsync()
    {
        var listed = await Shell.DotNetAsync(Repository.Root, "nuget", "list", "source", "--format", "Short");
        return listed.Split('\n').Where(l => l.StartsWith("E ", StringComparison.Ordinal)).Select(l => l[2..].Trim()).First();
    }

    [GeneratedRegex("```csharp\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();
}
