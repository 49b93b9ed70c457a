using Kubeflow.Pipelines.Ir;

namespace Kubeflow.Core.Tests.Pipelines.Ir;

/// <summary>Texts made to exhaust a reader end with one sentence. The bound is on memory, which also bounds the work.</summary>
public class HostileTextTests
{
    private const long Megabyte = 1 << 20;

    private static IEnumerable<TestCaseData> Texts()
    {
        yield return Case("AliasBomb", AliasBomb(levels: 30, width: 9), "unfolds by its aliases", 4);
        yield return Case("AliasOfLongText", $"a: &a '{new string('x', 100_000)}'\nb: [{Repeat("*a,", 10_000)}]", "unfolds by its aliases", 16);
        yield return Case("MergedAgainAndAgain", $"a: &a {{{string.Join(',', Enumerable.Range(0, 5000).Select(i => $"k{i}: 1"))}}}\n{Lines(5000, i => $"m{i}:\n  <<: *a")}", "unfolds by its aliases", 64);
        yield return Case("NestedLists", "root: " + new string('[', 10_000) + new string(']', 10_000), "nested deeper than 100 levels", 8);
        yield return Case("NestedMappings", "root: " + Repeat("{a: ", 10_000) + new string('}', 10_000), "nested deeper than 100 levels", 8);
        yield return Case("NestedDashes", Repeat("- ", 10_000) + "x", "nested deeper than 100 levels", 8);
        yield return Case("NestedBlocks", Lines(2000, i => new string(' ', i) + "a:"), "nested deeper than 100 levels", 32);
        yield return Case("NestedByAliases", Lines(500, i => $"k{i}: &k{i} {new string('[', 50)}{(i == 0 ? "x" : $"*k{i - 1}")}{new string(']', 50)}"), "nested deeper than 100 levels", 8);
        yield return Case("TooManyValues", "root: [" + Repeat("a,", 2_000_000) + "]", "holds more than 1500000 values", 1200);
        yield return Case("TooLong", new string('x', (32 << 20) + 1), "larger than 32 MiB", 1);
        yield return Case("OnlyQuotes", new string('"', 500_000), "no YAML that can be read", 32);
        yield return Case("OnlyColons", Repeat("a: ", 200_000), "no YAML that can be read", 32);
        yield return Case("EveryFieldUnknown", "pipelineInfo: {name: a}\n" + Lines(20_000, i => $"field{i}: 1"), "has 100 faults", 128);
    }

    [TestCaseSource(nameof(Texts))]
    public void Parse_HostileText_IsRefusedInBoundedMemory(string text, string expected, long megabytes)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.That(() => PipelineDocument.Parse(text, "file.yaml"), Throws.TypeOf<ValidationException>().With.Message.Contains(expected));
        Assert.That(GC.GetAllocatedBytesForCurrentThread() - before, Is.LessThan(megabytes * Megabyte));
    }

    [Test]
    public void Parse_DeepestValueAllowed_IsReadAndWritten()
    {
        // The value stands at depth 8 of the document, and 100 is the most.
        var value = new string('[', 92) + new string(']', 92);
        var text = Documents.Change("defaultValue: 1.0", $"defaultValue: {value}").Replace("parameterType: NUMBER_INTEGER\ndep", "parameterType: LIST\ndep", StringComparison.Ordinal);
        var document = PipelineDocument.Parse(text, options: new PipelineReadOptions { Validate = false });
        Assert.That(PipelineDocument.Parse(document.ToYaml(), options: new PipelineReadOptions { Validate = false }).ToYaml(), Is.EqualTo(document.ToYaml()));
    }

    [Test]
    public void Parse_TenTimesTheTasks_CostsTenTimesTheMemory()
    {
        var few = Cost(1_000);
        Assert.That(Cost(10_000), Is.LessThan(12 * few));
    }

    private static long Cost(int tasks)
    {
        var text = Documents.Change("      show:\n", Lines(tasks, i =>
            $"      t{i}:\n        componentRef:\n          name: comp-count\n        dependentTasks:\n        - {(i == 0 ? "count" : $"t{i - 1}")}") + "      show:\n");
        var before = GC.GetAllocatedBytesForCurrentThread();
        PipelineDocument.Parse(text).ToYaml();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static TestCaseData Case(string name, string text, string expected, long megabytes) =>
        new TestCaseData(text, expected, megabytes).SetArgDisplayNames(name);

    private static string AliasBomb(int levels, int width) =>
        "k0: &k0 x\n" + Lines(levels, i => $"k{i + 1}: &k{i + 1} [{string.Join(',', Enumerable.Repeat($"*k{i}", width))}]");

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(i => line(i) + "\n"));
}
