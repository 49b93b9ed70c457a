namespace Kubeflow.Pipelines.Ir;

/// <summary>What a part of the document holds.</summary>
internal enum IrKind
{
    Message,
    Map,
    List,
    Text,

    /// <summary>An int64, which protobuf's JSON writes as text.</summary>
    WholeText,

    /// <summary>Seconds as protobuf's JSON writes them, such as <c>60s</c>.</summary>
    Duration,

    /// <summary>One of the words of an enumeration, or its number.</summary>
    Word,
    Boolean,
    Whole,
    Number,

    /// <summary>Any JSON value, null too.</summary>
    Any,

    /// <summary>Any JSON object.</summary>
    AnyObject,
}
