namespace Kubeflow;

/// <summary>One mistake: the rule it breaks, one sentence, the place, and what to do.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Message">One sentence that names what is wrong.</param>
/// <param name="Hint">The next step.</param>
/// <param name="Location">The place in the user's file.</param>
public sealed record Fault(Rule Rule, string Message, string Hint, SourceLocation Location)
{
    /// <summary><c>Digits.cs:41: KF2003: message Hint.</c></summary>
    public override string ToString()
    {
        var place = Location.ToString();
        return $"{(place.Length > 0 ? place + ": " : "")}{Rule.Id}: {Message}{(Hint.Length > 0 ? " " + Hint : "")}";
    }
}
