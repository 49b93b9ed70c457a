using System.Globalization;
using System.Text.Json;
using Kubeflow.Pipelines;

namespace Kubeflow.Core.Tests.Pipelines;

/// <summary>JSON inside strings is written as Python's json.dumps writes it.</summary>
public class PythonJsonTests
{
    // Written by Python: repr() of numbers at the borders of its notations, and of random bits.
    private static readonly string[] Reprs =
    [
        "5.0", "0.1", "1e+22", "1e+16", "1000000000000000.0", "9999999999999998.0", "123456789012345.6", "0.0001", "1e-05", "9.999e-05",
        "2.5e-07", "-0.0", "0.0", "3.1415926", "-1.5", "1e+100", "5e-324", "1.7976931348623157e+308", "2.2250738585072014e-308",
        "0.3333333333333333", "0.6666666666666666", "1e+21", "1.2345678901234568e+17", "100.0", "0.5", "1e+17", "1.2345678901234568e+16",
        "0.00012345", "4.35", "-1e-07", "1.0000000000000002", "9007199254740992.0", "10928588.983213553", "1.4186613525849614e+134",
        "-7.571968556055867e-74", "-1.4074705188261364e+113", "-3.3339745473042614e-121", "-1.2342180766211395e-271",
        "-5.126864004244935e+111", "-2.1520217579844227e+32", "0.1399601630397701", "1.01853664031722e-244", "2.9704598186234577e-115",
        "3.0534183338726823e+150", "-2.3027782228163463e+146", "3.56409621163656e+161", "6.352929017207453e-183", "0.3146575865605324",
        "-1.2761724801771812e-23", "2.0868668176225336e+195", "3.66898827745704e-84", "-1.389122273370197e+145", "1.7548715433165102e+172",
        "-1039514241563211.8", "5.7804021771411506e-220", "-2.8497478716107576e-163",
    ];

    [TestCaseSource(nameof(Reprs))]
    public void Double_Number_IsPythonsRepr(string repr) =>
        Assert.That(PythonJson.Double(double.Parse(repr, CultureInfo.InvariantCulture)), Is.EqualTo(repr));

    [TestCase("""{"b": [1, 2.50, -7e3], "a": null}""", """{"a": null, "b": [1, 2.5, -7000.0]}""")]
    [TestCase("""[123456789012345678901234567890, true, ""]""", """[123456789012345678901234567890, true, ""]""")]
    [TestCase(""""["\u00e9\ud83d\ude00\u007f", "a\"b\\c\/\n\t"]"""", """["\u00e9\ud83d\ude00\u007f", "a\"b\\c/\n\t"]""")]
    [TestCase("""{"B": {}, "a": [], "_": 0}""", """{"B": {}, "_": 0, "a": []}""")]
    public void Write_Json_IsAsPythonDumpsIt(string json, string expected) =>
        Assert.That(PythonJson.Write(JsonDocument.Parse(json).RootElement, sortKeys: true), Is.EqualTo(expected));
}
