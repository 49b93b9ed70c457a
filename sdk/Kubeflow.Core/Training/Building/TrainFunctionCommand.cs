using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace Kubeflow.Training;

/// <summary>The command that runs a Python function. No shell and no <c>$( )</c> touches the source: it travels as base64.</summary>
internal static class TrainFunctionCommand
{
    private static readonly Lazy<string> Boot = new(() => $"import base64,zlib;exec(zlib.decompress(base64.b64decode('{Pack(Read())}')))");

    public static IReadOnlyList<string> Of(TrainFunction function) => ["python3", "-u", "-c", Boot.Value, Pack(Document(function).ToJsonString())];

    private static JsonObject Document(TrainFunction function) => new()
    {
        ["source"] = function.Source, ["name"] = function.Name, ["arguments"] = function.Arguments?.DeepClone() ?? new JsonObject(),
        ["packages"] = new JsonArray([.. function.Packages.Select(p => (JsonNode)p)]), ["indexUrls"] = new JsonArray([.. function.IndexUrls.Select(u => (JsonNode)u)]),
    };

    private static string Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.SmallestSize, leaveOpen: true))
            zlib.Write(Encoding.UTF8.GetBytes(text));
        return Convert.ToBase64String(packed.ToArray());
    }

    private static string Read()
    {
        using var stream = typeof(TrainFunctionCommand).Assembly.GetManifestResourceStream("train_function.py")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
