namespace Kubeflow.Manifests;

/// <summary>What a scalar stands for.</summary>
internal enum YamlScalarKind
{
    Text,
    Null,
    True,
    False,
    Whole,
    Floating,

    /// <summary>An infinite number or none at all, which JSON cannot hold.</summary>
    NotFinite,
}
