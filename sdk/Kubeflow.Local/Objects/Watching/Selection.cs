namespace Kubeflow.Clusters.Local;

/// <summary>Which objects of a kind are meant.</summary>
internal sealed class Selection
{
    private readonly string _namespace;
    private readonly LabelSelector _labels;
    private readonly FieldSelector _fields;

    /// <param name="kind">The kind.</param>
    /// <param name="namespace">The namespace; empty for all.</param>
    /// <param name="labels">A label selector; empty for all.</param>
    /// <param name="fields">A field selector; empty for all.</param>
    /// <exception cref="ClusterException">A selector cannot be read, or names a field that cannot be selected by (400).</exception>
    public Selection(KindDefinition kind, string @namespace, string labels, string fields)
    {
        _namespace = @namespace;
        _labels = LabelSelector.Parse(labels);
        _fields = FieldSelector.Parse(fields, new HashSet<string>(kind.SelectableFields.Concat(kind.Kind.Namespaced ? ["metadata.name", "metadata.namespace"] : ["metadata.name"]), StringComparer.Ordinal));
        _hasFields = fields.Length > 0;
    }

    private readonly bool _hasFields;

    public string Namespace => _namespace;

    public bool Matches(StoredObject stored) =>
        (_namespace.Length == 0 || stored.Key.Namespace == _namespace) && _labels.Requirements.All(r => r.Holds(stored.Labels.GetValueOrDefault(r.Key))) && (!_hasFields || _fields.Matches(stored.ToDocument()));
}
