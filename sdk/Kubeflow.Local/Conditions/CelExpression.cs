using System.Collections.Concurrent;
using System.Text.Json;
using Kubeflow.Pipelines.Lint;

namespace Kubeflow.Pipelines.Local;

/// <summary>CEL over a task's inputs, as KFP's driver evaluates it: numbers are doubles, <c>parseJson</c> is there, and what cannot be
/// decided is an error, never false.</summary>
internal static class CelExpression
{
    private static readonly string[] OfConditions = ["inputs", "outputs"];
    private static readonly string[] OfSelectors = ["string_value", "struct_value", "list_value", "number_value", "bool_value", "null_value"];

    // A loop decides the same condition for each of its items.
    private static readonly ConcurrentDictionary<(string Text, bool Selects), CelNode> Programs = new();

    /// <summary>Decides a condition.</summary>
    /// <exception cref="CelFault">It cannot be decided.</exception>
    public static bool Decide(string expression, TaskInputs inputs)
    {
        var result = Program(expression, selects: false).Run(new CelScope(new Dictionary<string, object?>
        {
            ["inputs"] = CelMessage.OfInputs(inputs),
            ["outputs"] = CelMessage.OfOutputs(),
        }));
        return result is bool decided ? decided : throw new CelFault($"it gives {CelTypes.Shown(result)} and not true or false");
    }

    /// <summary>Picks a part of a value. Of the names for values, those of other kinds than the value's are not set; a text it always has.</summary>
    /// <exception cref="CelFault">There is no such part.</exception>
    public static JsonElement Select(string expression, JsonElement value)
    {
        var (kind, variables) = (CelJson.KindOf(value), new Dictionary<string, object?>());
        if (kind is not null)
            variables[kind] = CelJson.Read(value);
        variables["string_value"] = ParameterText.Write(value);
        return CelJson.Write(Program(expression, selects: true).Run(new CelScope(variables)));
    }

    private static CelNode Program(string expression, bool selects) => Programs.GetOrAdd((expression, selects), Compile);

    private static CelNode Compile((string Text, bool Selects) expression)
    {
        try
        {
            // Reads by the grammar too, with limits: a hostile depth would overflow the package's stack.
            CelReading.Of(expression.Text);
            var tree = new global::Cel.CelEnvironment(null, "").Parse(expression.Text);
            return new CelCompiler(expression.Selects ? OfSelectors : OfConditions).Visit(tree.e);
        }
        catch (Exception fault) when (fault is CelSyntaxException or global::Cel.CelException)
        {
            throw new CelFault(fault.Message);
        }
    }
}
