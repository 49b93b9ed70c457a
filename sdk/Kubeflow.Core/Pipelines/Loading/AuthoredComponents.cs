namespace Kubeflow.Pipelines.Loading;

/// <summary>Makes components of what was authored.</summary>
internal static class AuthoredComponents
{
    public static Component Build(AuthoredComponent authored)
    {
        if (authored.Pipeline is { } pipeline)
            return AuthoredReplay.Build(pipeline).AsComponent();
        if (authored.File is { } file)
            return ComponentFile.Read(file.Text, file.Source);
        if (authored.Method is { } method)
            return ComponentAssembly.Find(method.Assembly, method.Method);
        var place = AuthoredPlace.Of(authored.Place);
        var container = authored.Container ?? (authored.Python is { } python ? PythonStepCommand.Of(python) : throw new ArgumentException($"Component '{authored.Name}' has nothing to run."));
        var builder = Component.Container(authored.Name, place.File, place.Line).Image(container.Image).Command(container.Command).Args(container.Args);
        if (authored.Description is { } description)
            builder.Description(description);
        foreach (var input in authored.Inputs)
            builder.Input(input.ToDefinition(), AuthoredPlace.Of(input.Place ?? authored.Place));
        foreach (var output in authored.Outputs)
            builder.Output(output.ToDefinition(), AuthoredPlace.Of(output.Place ?? authored.Place));
        foreach (var passthrough in authored.Passthroughs)
            builder.PassThrough(passthrough.Field, passthrough.ApplyToTask, place.File, place.Line);
        return builder.Build();
    }
}
