using System.Text.Json;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Pipelines;

/// <summary>Reads texts of command lines and configuration as values of a declared type, the same under every culture.</summary>
public static class ArgumentText
{
    /// <summary>The value; null if the text is none of that type.</summary>
    /// <param name="type">KFP's word for the type, such as NUMBER_INTEGER; null or unknown for text.</param>
    /// <param name="text">The text: a number, true or false, JSON for lists and objects.</param>
    public static JsonElement? Read(string? type, string text) => ParameterText.Read(type, text);
}
