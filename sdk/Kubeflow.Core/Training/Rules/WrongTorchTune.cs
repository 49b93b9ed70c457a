namespace Kubeflow.Training.Rules;

/// <summary>Fine-tuning that Trainer refuses.</summary>
internal static class WrongTorchTune
{
    public static readonly Rule Rule = new("KF7117", "Fine-tuning that Trainer refuses");

    public static Fault Of(string wrong, string hint, SourceLocation location) => new(Rule, wrong, hint, location);
}
