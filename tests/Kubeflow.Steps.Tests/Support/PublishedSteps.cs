using Kubeflow.TestSupport;

namespace Kubeflow.Steps.Tests;

/// <summary>A user's project with a Main and steps, published as for an image: outside the checkout, once for all tests.</summary>
[SetUpFixture]
public sealed class PublishedSteps
{
    private static TemporaryFolder? _folder;

    public static string Assembly => "Team.Steps";

    public static string Folder => Path.Combine(Project, "app");

    public static string Project => _folder!.Path;

    /// <summary>This build's configuration, which the projects it refers to were built in.</summary>
    public static string Configuration { get; } = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;

    [OneTimeSetUp]
    public static async Task PublishAsync()
    {
        _folder = new TemporaryFolder();
        _folder.Write("Team.Steps.csproj", $"""
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <Nullable>enable</Nullable>
                <ImplicitUsings>enable</ImplicitUsings>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
                <NuGetAudit>false</NuGetAudit>
                <AnalysisLevel>latest-all</AnalysisLevel>
                <EnforceCodeStyleInBuild>true</EnforceCodeStyleInBuild>
                <GenerateDocumentationFile>true</GenerateDocumentationFile>
              </PropertyGroup>
              <ItemGroup>
                <ProjectReference Include="{Repository.At("sdk", "Kubeflow.Core", "Kubeflow.Core.csproj")}" />
                <ProjectReference Include="{Repository.At("sdk", "Kubeflow.Generators", "Kubeflow.Generators.csproj")}" OutputItemType="Analyzer" ReferenceOutputAssembly="false" />
              </ItemGroup>
            </Project>
            """);
        // Every analyzer of the SDK judges the generated code; the test's own steps are not the subject.
        _folder.Write(".editorconfig", "root = true\n[Program.cs]\ndotnet_diagnostic.CA1303.severity = none\ndotnet_diagnostic.CA2007.severity = none\n");
        File.Copy(Repository.At("tests", "Kubeflow.Steps.Tests", "Support", "TeamSteps.txt"), _folder.At("Program.cs"));
        var published = await Command.RunAsync(
            _folder.Path, "dotnet", "publish", "-c", Configuration, "-o", Folder, "--nologo", "-p:BuildProjectReferences=false");
        Assert.That(published.ExitCode, Is.Zero, published.Output);
    }

    [OneTimeTearDown]
    public static void Remove() => _folder?.Dispose();
}
