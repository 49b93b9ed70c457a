using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>One step of a JSONPath.</summary>
internal abstract record JsonPathStep
{
    /// <summary>Where it leads from a value.</summary>
    public abstract IEnumerable<JsonNode?> Down(JsonNode? node);

    /// <summary>A field.</summary>
    public sealed record Field(string Name) : JsonPathStep
    {
        /// <inheritdoc/>
        public override IEnumerable<JsonNode?> Down(JsonNode? node) =>
            node is JsonObject fields && fields.TryGetPropertyValue(Name, out var value) ? [value] : [];
    }

    /// <summary>All fields or items.</summary>
    public sealed record All : JsonPathStep
    {
        /// <inheritdoc/>
        public override IEnumerable<JsonNode?> Down(JsonNode? node) => node switch
        {
            JsonObject fields => fields.Select(f => f.Value),
            JsonArray items => items,
            _ => [],
        };
    }

    /// <summary>The value and everything below it.</summary>
    public sealed record Everything : JsonPathStep
    {
        /// <inheritdoc/>
        public override IEnumerable<JsonNode?> Down(JsonNode? node) => new All().Down(node).SelectMany(Down).Prepend(node);
    }

    /// <summary>Items from one index to before another; negative ones count from the end.</summary>
    public sealed record Slice(int? From, int? To, int By) : JsonPathStep
    {
        /// <inheritdoc/>
        public override IEnumerable<JsonNode?> Down(JsonNode? node)
        {
            if (node is not JsonArray items)
                yield break;
            var end = Math.Min(Place(To ?? items.Count), items.Count);
            for (var i = Math.Max(0, Place(From ?? 0)); i < end; i += By)
                yield return items[i];

            int Place(int index) => index < 0 ? items.Count + index : index;
        }
    }

    /// <summary>One item; a negative index counts from the end.</summary>
    public sealed record Index(int At) : JsonPathStep
    {
        /// <inheritdoc/>
        public override IEnumerable<JsonNode?> Down(JsonNode? node) =>
            node is JsonArray items && (At < 0 ? items.Count + At : At) is >= 0 and var at && at < items.Count ? [items[at]] : [];
    }

    /// <summary>Several steps side by side.</summary>
    public sealed record Union(IReadOnlyList<JsonPathStep> Steps) : JsonPathStep
    {
        /// <inheritdoc/>
        public override IEnumerable<JsonNode?> Down(JsonNode? node) => Steps.SelectMany(s => s.Down(node));
    }

    /// <summary>Items for which a comparison holds.</summary>
    public sealed record Filter(JsonPathOperand Left, string Comparison, JsonPathOperand? Right) : JsonPathStep
    {
        /// <inheritdoc/>
        public override IEnumerable<JsonNode?> Down(JsonNode? node) => node is JsonArray items ? items.Where(Holds) : [];

        private bool Holds(JsonNode? item)
        {
            if (!Left.TryGet(item, out var left))
                return false;
            if (Right is null)
                return true;
            return Right.TryGet(item, out var right) && JsonPathOperand.Compare(left, Comparison, right);
        }
    }
}

/// <summary>A side of a comparison: a path from the item, or a constant.</summary>
internal sealed record JsonPathOperand(IReadOnlyList<JsonPathStep>? Path, JsonNode? Constant)
{
    /// <summary>Its value for an item.</summary>
    public bool TryGet(JsonNode? item, out JsonNode? value)
    {
        value = Constant;
        if (Path is null)
            return true;
        var found = Path.Aggregate((IEnumerable<JsonNode?>)[item], (all, step) => all.SelectMany(step.Down)).ToList();
        value = found.FirstOrDefault();
        return found.Count > 0;
    }

    /// <summary>Compares two values; what cannot be ordered is only equal or not.</summary>
    public static bool Compare(JsonNode? left, string comparison, JsonNode? right)
    {
        if (comparison is "==" or "!=")
            return DocumentEquality.Same(left, right) == (comparison == "==");
        var order = Validation.TypeName(left) is "string"
            ? right is JsonValue text && text.TryGetValue(out string? other) ? string.CompareOrdinal(left!.GetValue<string>(), other) : (int?)null
            : Validation.TypeName(left) is "integer" or "number" && Validation.TypeName(right) is "integer" or "number" ? Numbers.Of(left!).CompareTo(Numbers.Of(right!)) : null;
        return order is { } sign && comparison switch { "<" => sign < 0, "<=" => sign <= 0, ">" => sign > 0, _ => sign >= 0 };
    }
}
