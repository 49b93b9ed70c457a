using System.Reflection;

namespace Kubeflow.Pipelines;

/// <summary>What the document says wrote it.</summary>
internal static class SdkVersion
{
    public static string Text { get; } = "kubeflow-dotnet-" +
        (typeof(SdkVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "0.0.0");
}
