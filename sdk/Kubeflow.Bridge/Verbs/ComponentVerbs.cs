using Kubeflow.Pipelines;
using Kubeflow.Pipelines.Loading;

namespace Kubeflow.Bridge;

/// <summary>Components from files.</summary>
internal static class ComponentVerbs
{
    private static readonly HttpClient Http = new();

    [Verb("components.load")]
    public static async Task<ComponentReply> Load(LoadRequest request, CancellationToken cancellationToken)
    {
        if (request.Assembly is { } assembly)
            return Describe(ComponentAssembly.Find(assembly, request.Method ?? ""), null, assembly);
        var text = request.Text;
        var source = request.FileName;
        if (request.Path is { } path)
            (text, source) = (await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false), path);
        else if (request.Url is { } url)
            (text, source) = (await GetAsync(url, request.Headers, cancellationToken).ConfigureAwait(false), url);
        return Describe(Component.Parse(text ?? "", source), text, source);
    }

    private static ComponentReply Describe(Component component, string? text, string source) =>
        new(component.Name, component.Description, text, source, [.. component.Inputs.Select(Input)], [.. component.Outputs.Select(Output)]);

    private static async Task<string> GetAsync(string url, IReadOnlyDictionary<string, string> headers, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        try
        {
            using var response = await Http.SendAsync(request, cancellationToken).ConfigureAwait(false);
            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (HttpRequestException e)
        {
            throw new KubeflowException("ComponentNotLoaded", $"The component at {url} cannot be had: {e.Message}.", "Check the address, or load it from a file.", url, innerException: e);
        }
    }

    private static FieldReply Input(InputDefinition input) => input is ArtifactInput artifact
        ? new(input.Name) { Artifact = new(artifact.Type.SchemaTitle, artifact.Type.SchemaVersion), List = artifact.IsList, Optional = input.IsOptional }
        : new(input.Name) { Type = ((ParameterInput)input).Type.ToKfp(), Optional = input.IsOptional };

    private static FieldReply Output(OutputDefinition output) => output is ArtifactOutput artifact
        ? new(output.Name) { Artifact = new(artifact.Type.SchemaTitle, artifact.Type.SchemaVersion), List = artifact.IsList }
        : new(output.Name) { Type = ((ParameterOutput)output).Type.ToKfp() };

    internal sealed record LoadRequest
    {
        public string? Text { get; init; }

        public string? Path { get; init; }

        public string? Url { get; init; }

        /// <summary>A .NET assembly, with <see cref="Method"/>.</summary>
        public string? Assembly { get; init; }

        public string? Method { get; init; }

        public string FileName { get; init; } = "";

        public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();
    }

    internal sealed record ComponentReply(
        string Name, string? Description, string? Text, string Source, IReadOnlyList<FieldReply> Inputs, IReadOnlyList<FieldReply> Outputs);

    internal sealed record FieldReply(string Name)
    {
        public string? Type { get; init; }

        public ArtifactReply? Artifact { get; init; }

        public bool List { get; init; }

        public bool Optional { get; init; }
    }

    internal sealed record ArtifactReply(string SchemaTitle, string SchemaVersion);
}
