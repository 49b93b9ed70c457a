using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Kubeflow.Pipelines.Local;
using Kubeflow.TestSupport;

namespace Kubeflow.Local.Tests.Engine;

/// <summary>Whatever a value holds, a step gets the same value, and whole numbers as whole numbers.</summary>
public class WholeNumberTests
{
    [Test]
    public void In_AnyValue_KeepsItAndHasNoWholeNumberWithAPoint() =>
        Prop.ForAll(Values().ToArbitrary(), text =>
        {
            var before = JsonDocument.Parse(text).RootElement;
            var after = WholeNumbers.In(before);
            return StructuralEquality.Differences(JsonNode.Parse(text), JsonNode.Parse(after.GetRawText())).Count == 0
                && Numbers(after).All(n => !n.EndsWith(".0", StringComparison.Ordinal));
        }).QuickCheckThrowOnFailure();

    [TestCase("1e3", "1000")]
    [TestCase("-0.0", "0")]
    [TestCase("1e21", "1e21")]
    [TestCase("9007199254740993", "9007199254740993")]
    [TestCase("0.5", "0.5")]
    public void In_Number_IsWrittenAsOnACluster(string json, string expected) =>
        Assert.That(WholeNumbers.In(JsonDocument.Parse(json).RootElement).GetRawText(), Is.EqualTo(expected));

    private static Gen<string> Values(int depth = 3)
    {
        var leaves = new[]
        {
            ArbMap.Default.GeneratorFor<int>().Select(n => n.ToString(CultureInfo.InvariantCulture)),
            ArbMap.Default.GeneratorFor<int>().Select(n => $"{n.ToString(CultureInfo.InvariantCulture)}.0"),
            ArbMap.Default.GeneratorFor<NormalFloat>().Select(n => n.Get.ToString("R", CultureInfo.InvariantCulture)),
            ArbMap.Default.GeneratorFor<string>().Select(s => JsonSerializer.Serialize(s ?? "")),
            Gen.Elements("true", "false", "null"),
        };
        if (depth == 0)
            return Gen.OneOf(leaves);
        var inner = Values(depth - 1);
        return Gen.OneOf(
        [
            .. leaves,
            Gen.ListOf(inner).Select(l => $"[{string.Join(",", l.Take(4))}]"),
            Gen.ListOf(inner).Select(l => $"{{{string.Join(",", l.Take(4).Select((v, i) => $"\"k{i}\":{v}"))}}}"),
        ]);
    }

    private static IEnumerable<string> Numbers(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => [value.GetRawText()],
        JsonValueKind.Array => value.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        _ => [],
    };
}
