namespace Kubeflow.Training.Rules;

/// <summary>Wrong search for parameters.</summary>
internal static class WrongSearch
{
    public static readonly Rule Rule = new("KF7118", "Wrong search for parameters");

    public static Fault Objectives(int count, SourceLocation location) =>
        new(Rule, count == 1 ? "The objective names no metric of 1 to 64 characters." : $"There are {count} objectives; there must be one.", "Name one metric to maximize or minimize.", location);

    public static Fault OneAlgorithm(SourceLocation location) => new(Rule, "'spec.searchAlgorithm' must set random or grid, one of them.", "Set one of them.", location);

    public static Fault TooParallel(int parallel, int trials, SourceLocation location) =>
        new(Rule, $"{parallel} trials at the same time are more than the {trials} in all.", "Lower parallelTrials or raise numTrials.", location);

    public static Fault OneSpace(string name, SourceLocation location) =>
        new(Rule, $"Parameter '{name}' must be searched in one of uniform, logUniform and categorical.", "Set one of them.", location);

    public static Fault GridOfNumbers(string name, SourceLocation location) =>
        new(Rule, $"Parameter '{name}' is a range, and a grid search takes choices only.", "List its values as categorical, or search at random.", location);

    public static Fault Choices(string name, SourceLocation location) =>
        new(Rule, $"The choices of parameter '{name}' must be 1 to 100 different ones.", "Correct the list.", location);

    public static Fault NoNumber(string name, string min, string max, SourceLocation location) =>
        new(Rule, $"The range of parameter '{name}' goes from '{min}' to '{max}', which are not both numbers.", "Write numbers as texts, such as \"0.001\".", location);

    public static Fault EmptyRange(string name, string min, string max, SourceLocation location) =>
        new(Rule, $"The range of parameter '{name}' goes from {min} to {max}; the least must be below the greatest.", "Correct the range.", location);

    public static Fault LogOfNothing(string name, string min, SourceLocation location) =>
        new(Rule, $"The logarithmic range of parameter '{name}' starts at {min}; it must start above 0.", "Raise the least value.", location);

    public static Fault NamedTemplate(SourceLocation location) =>
        new(Rule, "The template of trials has a name or a namespace.", "Remove them: each trial gets its own name.", location);
}
