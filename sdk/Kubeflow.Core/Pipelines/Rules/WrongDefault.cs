namespace Kubeflow.Pipelines.Rules;

/// <summary>Default of another type.</summary>
internal static class WrongDefault
{
    public static readonly Rule Rule = new("KF2018", "Default of another type");

    public static Fault? Find(ParameterInput input, SourceLocation location)
    {
        var given = input.Default;
        if (input.HasBadDefault)
            return NotFinite.InDefault(input.Name, location);
        if (given.ValueKind == System.Text.Json.JsonValueKind.Undefined)
            return null;
        if (!ParameterTypes.Fits(ParameterTypes.Of(given), input.Type) && !ParameterTypes.Holds(input.Type, given))
            return new(Rule, $"Input '{input.Name}' is {input.Type.ToKfp()}, and its default {given.GetRawText()} is {ParameterTypes.Of(given).ToKfp()}.",
                "Give a default of the input's type.", location);
        return ChannelToken.IsIn(given) ? ValueOfTheRun.Find(given.GetRawText(), $"The default of '{input.Name}'", location) : null;
    }
}
