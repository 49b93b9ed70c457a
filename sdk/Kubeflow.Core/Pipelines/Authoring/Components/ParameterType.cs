namespace Kubeflow.Pipelines;

/// <summary>KFP's types of parameters.</summary>
public enum ParameterType
{
    /// <summary>Not known before the run, such as an item of an untyped list; travels as text.</summary>
    Unknown,

    /// <summary>A floating-point number.</summary>
    NumberDouble,

    /// <summary>A whole number.</summary>
    NumberInteger,

    /// <summary>Text.</summary>
    String,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A list of values.</summary>
    List,

    /// <summary>An object: fields and values.</summary>
    Struct,

    /// <summary>How the work ended that an exit task follows.</summary>
    TaskFinalStatus,

    /// <summary>Task settings handed to the step.</summary>
    TaskConfig,
}
