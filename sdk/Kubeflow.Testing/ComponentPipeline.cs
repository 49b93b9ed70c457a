using Kubeflow.Pipelines;

namespace Kubeflow.Testing;

/// <summary>A pipeline of one component: constants for its parameters, importers for its artifacts.</summary>
/// <param name="folder">Where artifacts that are given as texts are written.</param>
internal sealed class ComponentPipeline(string folder)
{
    private int _texts;

    public (Pipeline Pipeline, string Task) Of(Component component, ComponentArguments arguments)
    {
        var name = "";
        var pipeline = Pipeline.Define("one-component", p =>
        {
            var task = p.Add(component, component.Location);
            name = task.Name;
            foreach (var (input, value) in arguments)
                Give(p, task, component.Inputs.FirstOrDefault(i => i.Name == input), input, value);
        });
        return (pipeline, name);
    }

    private void Give(PipelineBuilder p, PipelineTask task, InputDefinition? definition, string input, object? value)
    {
        if (value is TestArtifact artifact)
            task.Give(input, new Argument(Import(p, (definition as ArtifactInput)?.Type ?? ArtifactType.Any, artifact), default, default));
        else if (value is IEnumerable<TestArtifact> several)
            task.With(input, p.Collected(p.ParallelFor([.. several.Select(PathOf)], (each, path) => each.Import<Artifact>(path))));
        else if (definition is ParameterInput { Type: ParameterType.NumberDouble } && value is int or long)
            // A number is a number to whoever writes 1.
            task.With(input, Value.Of(Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)));
        else if (value is not null)
            task.With(input, Value.Of(value));
    }

    private TaskOutputChannel Import(PipelineBuilder p, ArtifactType type, TestArtifact artifact)
    {
        Value uri = PathOf(artifact);
        var metadata = artifact.Metadata.Count > 0 ? Value.Of(artifact.Metadata) : null;
        var importer = p.Add(ImporterComponent.Create(p, type, uri, reimport: false, metadata, default), default(SourceLocation)).With("uri", uri);
        return importer.Node.Output(importer.Node.Component.Outputs[0]);
    }

    private string PathOf(TestArtifact artifact)
    {
        if (artifact.Path.Length > 0)
            return artifact.Path;
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, FormattableString.Invariant($"text-{++_texts}"));
        File.WriteAllText(file, artifact.ReadText());
        return file;
    }
}
