using System.Text.Json;

namespace Kubeflow.Bridge;

/// <summary>Says which field of a request is wrong, and what it takes.</summary>
internal static class WrongRequest
{
    private const string Code = "WrongRequest";

    public static KubeflowException Null(string verb) => new(Code, $"The request of '{verb}' is null.", "Send a JSON object.", verb);

    public static KubeflowException Of(string verb, Type request, JsonException fault)
    {
        // The path of a value of another type: $.maxParallelSteps, or $.environment.NAME inside one.
        var field = fault.Path is { Length: > 2 } path && path.StartsWith("$.", StringComparison.Ordinal) ? path[2..].Split('.', '[')[0] : "";
        var property = request.GetProperties().FirstOrDefault(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name) == field);
        return property is null
            ? new(Code, $"The request of '{verb}' cannot be read: {fault.Message}", "Send the fields that the verb names.", verb, innerException: fault)
            : new(Code, $"'{field}' of '{verb}' has a value of another type{Within(fault.Path!, field)}.", $"It takes {PythonTypes.OfDocument(property.PropertyType)}.", verb, innerException: fault);
    }

    private static string Within(string path, string field) => path.Length == field.Length + 2 ? "" : $" (at {path[2..]})";
}
