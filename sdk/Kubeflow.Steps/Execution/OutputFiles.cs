using System.Text.Json;

namespace Kubeflow.Pipelines.Execution;

/// <summary>Writes a step's results where the launcher looks for them.</summary>
internal static class OutputFiles
{
    /// <summary>Writes the ExecutorOutput, and each parameter's own file, which a launcher reads that knows no ExecutorOutput.</summary>
    /// <exception cref="StepException">A declared output has no value, or a file cannot be written.</exception>
    public static async Task WriteAsync(ExecutorOutputs places, ExecutorOutput output)
    {
        var missing = places.Parameters.Keys.Where(name => !output.ParameterValues.ContainsKey(name)).Order(StringComparer.Ordinal).ToList();
        if (missing.Count > 0)
            throw new StepException(
                $"It gave no value for {string.Join(", ", missing.Select(m => $"'{m}'"))}: an output must have one, return something else than null.");
        foreach (var (name, place) in places.Parameters)
            await WriteAsync(place.OutputFile, Text(output.ParameterValues[name]));
        await WriteAsync(places.OutputFile, JsonSerializer.Serialize(output, ExecutorJson.Options));
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText();

    private static async Task WriteAsync(string file, string text)
    {
        if (file.Length == 0)
            return;
        try
        {
            if (Path.GetDirectoryName(file) is { Length: > 0 } folder)
                Directory.CreateDirectory(folder);
            await File.WriteAllTextAsync(file, text);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StepException($"Its results cannot be written to {file}: {fault.Message}", fault);
        }
    }
}
