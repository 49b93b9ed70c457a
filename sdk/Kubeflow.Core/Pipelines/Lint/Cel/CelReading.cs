namespace Kubeflow.Pipelines.Lint;

/// <summary>What a CEL expression asks for.</summary>
internal sealed class CelReading
{
    /// <summary>Variables.</summary>
    public HashSet<string> Variables { get; } = [];

    /// <summary>Functions that are called by name.</summary>
    public HashSet<string> Functions { get; } = [];

    /// <summary>Inputs asked for as <c>inputs.parameter_values['name']</c>.</summary>
    public HashSet<string> Parameters { get; } = [];

    /// <summary>Comparisons of two sides that can never be of one type, as sentences say them.</summary>
    public List<string> Mismatches { get; } = [];

    /// <summary>The type of the whole, if it is known before it runs: bool, int, double, string ...</summary>
    public string? Type { get; private set; }

    /// <summary>Reads an expression.</summary>
    /// <exception cref="CelSyntaxException">It is no CEL.</exception>
    public static CelReading Of(string expression)
    {
        var reading = new CelReading();
        reading.Type = new CelParser(CelLexer.Read(expression), reading).Read();
        return reading;
    }
}
