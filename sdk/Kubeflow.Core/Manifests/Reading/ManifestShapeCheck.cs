using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kubeflow.Manifests.Rules;

namespace Kubeflow.Manifests;

/// <summary>Checks a document against the form of its record: every unknown field and every value of the wrong kind is found, with its path.</summary>
internal sealed class ManifestShapeCheck
{
    // No more than a person will read.
    private const int Max = 100;

    private readonly List<Fault> _faults = [];
    private readonly ManifestPlaces _places;
    private readonly bool _keepUnknown;

    private ManifestShapeCheck(ManifestPlaces places, ManifestStrictness strictness) =>
        (_places, _keepUnknown) = (places, strictness == ManifestStrictness.KeepUnknown);

    public static IReadOnlyList<Fault> Find(JsonObject document, Type record, string path, ManifestPlaces places, ManifestStrictness strictness)
    {
        var check = new ManifestShapeCheck(places, strictness);
        check.Record(document, record, path);
        return check._faults;
    }

    private void Check(JsonNode? value, Type type, string path)
    {
        if (_faults.Count >= Max)
            return;
        if (value is null || type == typeof(JsonElement))
            return;
        if (type.IsAssignableTo(typeof(ManifestPart)))
            Record(value, type, path);
        else if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            List(value, type.GetGenericArguments()[0], path);
        else if (type.IsGenericType)
            Map(value, type.GetGenericArguments()[1], path);
        else if (!Fits(value, type))
            _faults.Add(WrongValueKind.Of(path, type, value, _places.Locate(path)));
    }

    private void Record(JsonNode value, Type record, string path)
    {
        if (value is not JsonObject fields)
        {
            _faults.Add(WrongValueKind.Of(path, record, value, _places.Locate(path)));
            return;
        }
        var shape = ManifestShape.Of(record);
        foreach (var (name, field) in fields.ToList())
        {
            var at = path.Length == 0 ? name : $"{path}.{name}";
            // As in Kubernetes, null stands for absent, and the record's default holds.
            if (field is null && shape.Fields.ContainsKey(name))
                fields.Remove(name);
            else if (shape.Fields.TryGetValue(name, out var type))
                Check(field, type, at);
            else if (!_keepUnknown && !shape.Knows(name))
                _faults.Add(UnknownField.Of(name, at, shape.Fields.Keys.Concat(shape.Others), _places.Locate(at)));
        }
    }

    private void List(JsonNode value, Type item, string path)
    {
        if (value is not JsonArray items)
        {
            _faults.Add(WrongValueKind.Of(path, typeof(JsonArray), value, _places.Locate(path)));
            return;
        }
        for (var i = 0; i < items.Count; i++)
        {
            if (items[i] is null)
                _faults.Add(WrongValueKind.Of($"{path}[{i}]", item, null, _places.Locate($"{path}[{i}]")));
            Check(items[i], item, $"{path}[{i}]");
        }
    }

    private void Map(JsonNode value, Type item, string path)
    {
        if (value is not JsonObject fields)
        {
            _faults.Add(WrongValueKind.Of(path, typeof(JsonObject), value, _places.Locate(path)));
            return;
        }
        foreach (var (name, field) in fields)
            Check(field, item, $"{path}.{name}");
    }

    private static bool Fits(JsonNode value, Type type) => (value.GetValueKind(), Type.GetTypeCode(type)) switch
    {
        (JsonValueKind.String, TypeCode.String) => true,
        (JsonValueKind.True or JsonValueKind.False, TypeCode.Boolean) => true,
        (JsonValueKind.Number, TypeCode.Int32) => int.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        (JsonValueKind.Number, TypeCode.Int64) => long.TryParse(value.ToJsonString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        (JsonValueKind.Number, TypeCode.Double) => true,
        (JsonValueKind.String, _) when type == typeof(KubernetesTime) => KubernetesTime.IsTime(value.GetValue<string>()),
        (JsonValueKind.String or JsonValueKind.Number, _) => type == typeof(IntOrString),
        _ => false,
    };
}
