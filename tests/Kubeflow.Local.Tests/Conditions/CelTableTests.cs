using System.Text.Json;
using Kubeflow.Pipelines.Local;

namespace Kubeflow.Local.Tests.Conditions;

/// <summary>
/// Expressions with the answers of cel-go, the library that KFP's driver asks: from the language's definition and from the library's rules
/// for numbers as Go reads and writes them. <c>n</c> is 5.0, as every number of a document is a double.
/// </summary>
public class CelTableTests
{
    private static readonly TaskInputs Inputs = new(
        JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(
            """{"n": 5, "x": 0.25, "s": "it's", "digits": "42", "b": true, "nul": null, "list": [1, "a"], "object": {"k": "v", "deep": {"a": [1, 2]}}}""")!,
        TaskInputs.None.Artifacts);

    // n for inputs.parameter_values['n'], and so on.
    private static string Expand(string expression) => System.Text.RegularExpressions.Regex.Replace(expression, @"\$(\w+)", "inputs.parameter_values['$1']");

    // Logic: the side that decides wins, wherever the failing one stands.
    [TestCase("false && 1 / 0 == 1", false)]
    [TestCase("1 / 0 == 1 && false", false)]
    [TestCase("true || 1 / 0 == 1", true)]
    [TestCase("1 / 0 == 1 || true", true)]
    [TestCase("$nope == 1 || true", true)]
    [TestCase("$nope == 1 && false", false)]
    [TestCase("$nope == 1 || $n > 4.0 || 1 / 0 == 1", true)]
    [TestCase("$s || true", true)]
    [TestCase("true ? true : 1 / 0 == 1", true)]
    [TestCase("!!$b && !!!false", true)]
    // Numbers on one line.
    [TestCase("$n == 5", true)]
    [TestCase("5 == $n && $n == 5u && $n == 5.0", true)]
    [TestCase("$n != 5", false)]
    [TestCase("$n > 4 && $n >= 5 && $x < 1 && $x <= 1u", true)]
    [TestCase("dyn(1) < 2.0 && dyn(2u) > 1 && dyn(18446744073709551615u) > 9223372036854775807", true)]
    [TestCase("dyn(1) == 1.0 && dyn(1u) == 1 && dyn(1) != 1.5", true)]
    [TestCase("double('NaN') == double('NaN')", false)]
    [TestCase("double('NaN') != 1.0", true)]
    [TestCase("1.0 / 0.0 > 5.0 && -1.0 / 0.0 < 5.0", true)]
    [TestCase("9223372036854775807 == 9223372036854775807", true)]
    [TestCase("int(double('9007199254740993')) == 9007199254740992", true)]
    // Unlike types are unequal, not an error, where the type is known only when it runs.
    [TestCase("$n == '5'", false)]
    [TestCase("$n != '5'", true)]
    [TestCase("$b == 'true' || $b == 1 || $s == 5 || $nul == 'a' || $list == $object", false)]
    [TestCase("$nul == null && $n != null && dyn(null) == $nul", true)]
    // Conversions.
    [TestCase("int('3') == 3 && int('-3') == -3 && int('+3') == 3 && int($digits) == 42", true)]
    [TestCase("int(3.9) == 3 && int(-3.9) == -3 && int($n) == 5 && int(5u) == 5", true)]
    [TestCase("uint('7') == 7u && uint(7.9) == 7u", true)]
    [TestCase("double('2.5e3') == 2500.0 && double(3) == 3.0 && double('inf') > 1.0", true)]
    [TestCase("string(5) == '5' && string($n) == '5' && string($x) == '0.25' && string($b) == 'true' && string('a') == 'a'", true)]
    [TestCase("string(1e21) == '1e+21' && string(1234567.0) == '1.234567e+06' && string(100000.0) == '100000'", true)]
    [TestCase("string(0.00002) == '2e-05' && string(0.0001) == '0.0001' && string(-0.5) == '-0.5' && string(123456.789) == '123456.789'", true)]
    [TestCase("string(1.0 / 0.0) == '+Inf' && string(b'abc') == 'abc' && string(-7) == '-7'", true)]
    [TestCase("bool('true') && bool('T') && bool('1') && !bool('False') && !bool('0')", true)]
    [TestCase("bytes('é') == b'é' && size(bytes('é')) == 2", true)]
    [TestCase("type(1) == int && type($n) == double && type($nul) == null_type && type($object) == map && type(type(1)) == type", true)]
    // Arithmetic.
    [TestCase("7 / 2 == 3 && -7 / 2 == -3 && -7 % 3 == -1 && 7.0 / 2.0 == 3.5 && 2 + 3 * 4 == 14", true)]
    [TestCase("$n + 1.0 == 6.0 && -$n == -5.0 && $n * 2.0 - 1.0 == 9.0", true)]
    [TestCase("'a' + 'b' == 'ab' && [1] + [2] == [1, 2] && $s + '!' == 'it\\'s!'", true)]
    [TestCase("0x1F == 31 && -9223372036854775808 < 0", true)]
    // Texts.
    [TestCase("size('é😀') == 2 && 'é😀'.size() == 2 && size($s) == 4", true)]
    [TestCase("'abc'.startsWith('ab') && 'abc'.endsWith('bc') && 'abc'.contains('b') && !'abc'.contains('B')", true)]
    [TestCase("'xabcx'.matches('abc') && matches('abc', '^a.c$') && !'abc'.matches('^b')", true)]
    [TestCase("'a' < 'b' && 'Z' < 'a' && 'a' < 'ab' && '\\uffff' < '😀' && false < true", true)]
    [TestCase(@"'\x41\u00e9\U0001F600\101' == 'Aé😀A' && 'a\\b' == r'a\b' && 'a\'b' == ""a'b"" && '\t' != 't'", true)]
    [TestCase("'''it's''' == $s && \"\"\"a\nb\"\"\" == 'a\\nb'", true)]
    // Lists and maps.
    [TestCase("1 in $list && 1.0 in $list && 'a' in $list && !('z' in $list)", true)]
    [TestCase("'k' in $object && !('z' in $object) && 'n' in inputs.parameter_values && !('nope' in inputs.parameter_values)", true)]
    [TestCase("size($list) == 2 && $list.size() == 2 && size({'a': 1}) == 1 && size([]) == 0", true)]
    [TestCase("$list[0] == 1.0 && $list[1.0] == 'a' && $object.deep.a[1] == 2.0 && $object['deep']['a'][0] == 1", true)]
    [TestCase("[1, 2] == [1, 2] && [1, 2] != [2, 1] && {'a': 1} == {'a': 1} && {1: 'a'}[1] == 'a' && {'a': 1} != {'a': 2}", true)]
    [TestCase("has(inputs.parameter_values) && has(inputs.parameter_values.n) && !has(inputs.parameter_values.nope) && !has(inputs.artifacts)", true)]
    [TestCase("inputs.parameter_values.n == 5.0", true)]
    [TestCase("[1, 2, 3].all(x, x > 0) && [1, 2].exists(x, x == 2) && ![1, 2].exists_one(x, x > 0) && {'a': 1}.all(k, k == 'a')", true)]
    [TestCase("[1, 2, 3].map(x, x * 2) == [2, 4, 6] && [1, 2, 3].filter(x, x > 1) == [2, 3] && [1, 2].map(x, x > 1, x * 3) == [6]", true)]
    [TestCase("[0, 1].exists(x, 1 / x == 1) && ![1, 0].all(x, 1 / x == 2)", true)]
    [TestCase("[[1], [2]].all(x, x.exists(y, y in x))", true)]
    [TestCase("parseJson('{\"a\": [1, {\"b\": null}]}').a[1].b == null", true)]
    // Time.
    [TestCase("duration('90m') > duration('1h') && timestamp('2024-01-01T00:00:00Z') < timestamp('2025-01-01T00:00:00Z')", true)]
    [TestCase("timestamp('2024-03-01T12:00:00Z').getMonth() == 2 && timestamp('2024-01-01T00:00:00Z') + duration('24h') == timestamp('2024-01-02T00:00:00Z')", true)]
    public void Decide_Expression_IsAsInCelGo(string expression, bool expected) =>
        Assert.That(CelExpression.Decide(Expand(expression), Inputs), Is.EqualTo(expected));

    [TestCase("1 / 0 == 1 || false", "divides by zero")]
    [TestCase("1 % 0 == 1", "divides by zero")]
    [TestCase("1 / 0 == 1 && true", "divides by zero")]
    [TestCase("$s && true", "does not take")]
    [TestCase("9223372036854775807 + 1 > 0", "range of whole numbers")]
    [TestCase("9223372036854775807 * 2 > 0", "range of whole numbers")]
    [TestCase("-9223372036854775808 - 1 < 0", "range of whole numbers")]
    [TestCase("-(-9223372036854775808) > 0", "no opposite")]
    [TestCase("0u - 1u > 0u", "range of whole numbers")]
    [TestCase("int('3.5') == 3", "no whole number")]
    [TestCase("int(' 3') == 3", "no whole number")]
    [TestCase("int($s) == 3", "no whole number")]
    [TestCase("int(1e19) == 1", "no whole number")]
    [TestCase("int(true) == 1", "int does not take")]
    [TestCase("int($nul) == 1", "int does not take null")]
    [TestCase("double('abc') == 1.0", "no number")]
    [TestCase("double(' 2') == 2.0", "no number")]
    [TestCase("bool('yes')", "neither true nor false")]
    [TestCase("string($list) == ''", "string does not take a list")]
    [TestCase("1 == 1.0", "compare an int with a double")]
    [TestCase("1 < 2.0 || true", "compare an int with a double")]
    [TestCase("double(int($n)) > 5", "compare a double with an int")]
    [TestCase("int($n) == '5'", "compare an int with a string")]
    [TestCase("'true' == true", "compare a string with a bool")]
    [TestCase("$n + 1 == 6", "does not take")]
    [TestCase("$n % 2.0 == 1.0", "does not take")]
    [TestCase("$s > 5", "does not take")]
    [TestCase("$nul > 1", "does not take null")]
    [TestCase("double('NaN') < 1.0", "neither less nor greater")]
    [TestCase("$nope == 1", "no 'nope'")]
    [TestCase("inputs.parameter_values.nope == 1", "no 'nope'")]
    [TestCase("inputs.nowhere['n'] == 1", "no field 'nowhere'")]
    [TestCase("has($n)", "asks for a field")]
    [TestCase("$list[5] == 1", "no item 5")]
    [TestCase("$list[0.5] == 1", "does not take")]
    [TestCase("'abc'[0] == 'a'", "does not take")]
    [TestCase("1 in 'abc'", "does not take")]
    [TestCase("!$n", "does not take")]
    [TestCase("$n ? true : false", "does not take")]
    [TestCase("nowhere == 1 || true", "no variable 'nowhere'")]
    [TestCase("parameter_values['n'] == 5", "no variable 'parameter_values'")]
    [TestCase("foo(1) || true", "no function 'foo'")]
    [TestCase("$s.foo() || true", "no function 'foo'")]
    [TestCase("[1, 2].all(x, 1 / (x - 1) > 0)", "divides by zero")]
    [TestCase("'a'.matches('(?=a)')", "no regular expression")]
    [TestCase("{'a': 1, 'a': 2}.a == 1", "stands twice")]
    [TestCase("parseJson($s)['k'] == 1", "no JSON")]
    [TestCase("$n", "gives '5'")]
    [TestCase("$nul", "gives null")]
    [TestCase("$n ==", "")]
    [TestCase("", "")]
    [TestCase("$s == 'it's'", "")]
    [TestCase("'a\nb' == 'a'", "")]
    public void Decide_ExpressionThatCannotBeDecided_IsAFaultAndNeverFalse(string expression, string reason) =>
        Assert.That(() => CelExpression.Decide(Expand(expression), Inputs), Throws.TypeOf<CelFault>().With.Message.Contains(reason));

    [Test]
    public void Decide_HostileDepth_IsAFault() =>
        Assert.That(() => CelExpression.Decide(new string('(', 50_000) + "true" + new string(')', 50_000), Inputs), Throws.TypeOf<CelFault>());

    [TestCase("""parseJson(string_value)["k"]""", "{\"k\": \"v\"}", "\"v\"")]
    [TestCase("""parseJson(string_value)["a"][1]""", "{\"a\": [1, {\"b\": 2}]}", "{\"b\":2}")]
    [TestCase("struct_value.k", "{\"k\": [1, 2.5]}", "[1,2.5]")]
    [TestCase("list_value[1]", "[1, true]", "true")]
    [TestCase("number_value + 1.0", "2", "3")]
    [TestCase("string_value + '!'", "2.50", "\"2.5!\"")]
    [TestCase("size(string_value)", "\"abc\"", "3")]
    public void Select_PartOfAValue_IsThatPart(string expression, string value, string expected) =>
        Assert.That(CelExpression.Select(expression, JsonDocument.Parse(value).RootElement).GetRawText(), Is.EqualTo(expected));

    [TestCase("""parseJson(string_value)["z"]""", "{\"k\": \"v\"}", "no 'z'; there are 'k'")]
    [TestCase("struct_value.k", "[1]", "'struct_value' is not set")]
    [TestCase("parseJson(string_value).k", "\"text\"", "no JSON")]
    public void Select_PartThatIsNotThere_IsAFault(string expression, string value, string reason) =>
        Assert.That(() => CelExpression.Select(expression, JsonDocument.Parse(value).RootElement), Throws.TypeOf<CelFault>().With.Message.Contains(reason));
}
