using System.Text.Json;
using System.Text.Json.Serialization;
using Kubeflow.Pipelines;

namespace Kubeflow.Bridge;

/// <summary>States travel under KFP's names, such as <c>SUCCEEDED</c>.</summary>
internal sealed class RuntimeStateConverter : JsonConverter<RuntimeState>
{
    public override RuntimeState Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        Enum.Parse<RuntimeState>(reader.GetString()!, ignoreCase: true);

    public override void Write(Utf8JsonWriter writer, RuntimeState value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToKfp());
}
