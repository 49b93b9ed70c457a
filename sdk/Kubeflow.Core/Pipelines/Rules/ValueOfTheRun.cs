namespace Kubeflow.Pipelines.Rules;

/// <summary>Value of the run where only a constant can be.</summary>
internal static class ValueOfTheRun
{
    public static readonly Rule Rule = new("KF2031", "Value of the run where only a constant can be");

    /// <summary>The fault, if a text holds a value of the run.</summary>
    /// <param name="text">The text.</param>
    /// <param name="where">What the text is, such as <c>The display name of task 'train'</c>.</param>
    /// <param name="location">The place.</param>
    /// <param name="hint">The next step.</param>
    public static Fault? Find(string? text, string where, SourceLocation location, string hint = "Give a constant.") =>
        text is not null && ChannelToken.IsIn(text)
            ? new(Rule, $"{where} holds a value that is known only when the pipeline runs.", hint, location)
            : null;

    public static Fault? InCommand(string component, string? image, IEnumerable<string> words, SourceLocation location) =>
        Find(image, $"The image of component '{component}'", location, "Call ContainerImage on the task.")
        ?? Find(
            words.FirstOrDefault(ChannelToken.IsIn), $"The command of component '{component}'", location,
            "Declare an input, write Placeholder.InputValue in the command, and give the value to the task.");

    public static Fault? InLoop(System.Text.Json.JsonElement constants, SourceLocation location) => ChannelToken.IsIn(constants)
        ? Find(constants.GetRawText(), "The list of this ParallelFor", location, "Let a step return the list, or use the value inside the loop's body.")
        : null;
}
