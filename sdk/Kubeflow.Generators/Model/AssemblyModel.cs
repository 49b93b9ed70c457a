namespace Kubeflow.Generators;

/// <summary>What the generator knows of the assembly.</summary>
/// <param name="Name">Its simple name.</param>
/// <param name="Image">The image that its publishing makes.</param>
/// <param name="KnowsPipelines">Whether it can define pipelines, or only holds steps.</param>
internal sealed record AssemblyModel(string Name, string Image, bool KnowsPipelines);
