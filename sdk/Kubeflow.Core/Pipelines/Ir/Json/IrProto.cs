namespace Kubeflow.Pipelines.Ir;

/// <summary>What KFP's pipeline_spec.proto says of fields beyond the type of their property.</summary>
internal static class IrProto
{
    private static readonly string[] PrimitiveType = ["PRIMITIVE_TYPE_UNSPECIFIED", "INT", "DOUBLE", "STRING"];

    private static readonly string[] ParameterType =
    [
        "PARAMETER_TYPE_ENUM_UNSPECIFIED", "NUMBER_DOUBLE", "NUMBER_INTEGER", "STRING", "BOOLEAN", "LIST", "STRUCT", "TASK_FINAL_STATUS", "TASK_CONFIG",
    ];

    private static readonly string[] TriggerStrategy =
        ["TRIGGER_STRATEGY_UNSPECIFIED", "ALL_UPSTREAM_TASKS_SUCCEEDED", "ALL_UPSTREAM_TASKS_COMPLETED"];

    private static readonly string[] PassthroughField =
    [
        "NONE", "RESOURCES", "ENV", "KUBERNETES_AFFINITY", "KUBERNETES_TOLERATIONS", "KUBERNETES_NODE_SELECTOR", "KUBERNETES_VOLUMES",
    ];

    /// <summary>The words of an enumeration, each at the index that is its number; null for a field that is none.</summary>
    public static IReadOnlyList<string>? WordsOf(Type record, string property) => (record.Name, property) switch
    {
        (nameof(InputParameterSpec) or nameof(OutputParameterSpec), "Type") => PrimitiveType,
        (nameof(InputParameterSpec) or nameof(OutputParameterSpec), "ParameterType") => ParameterType,
        (nameof(TriggerPolicy), "Strategy") => TriggerStrategy,
        (nameof(TaskConfigPassthrough), "Field") => PassthroughField,
        _ => null,
    };

    /// <summary>Whether a text field is an int64.</summary>
    public static bool IsInt64(Type record, string property) => (record.Name, property) is
        (nameof(AcceleratorConfig), "Count") or (nameof(KubernetesExecutorConfig), "ActiveDeadlineSeconds") or
        (nameof(Toleration), "TolerationSeconds") or (nameof(SecurityContext), "RunAsUser" or "RunAsGroup");

    /// <summary>Whether a text field is a duration.</summary>
    public static bool IsDuration(Type record, string property) =>
        (record.Name, property) is (nameof(RetryPolicy), "BackoffDuration" or "BackoffMaxDuration");

    /// <summary>Whether a field, or what a map holds, is an object of any form rather than any value.</summary>
    public static bool IsObject(Type record, string property) => (record.Name, property) is
        (nameof(ExecutorSpec), "Resolver" or "CustomJob") or (nameof(ImporterSpec), "Metadata") or (nameof(SinglePlatformSpec), "Config") or
        (nameof(KubernetesWorkspaceConfig), "PvcSpecPatch") or (nameof(PlatformDeploymentConfig), "Executors") or
        (nameof(ValueOrRuntimeParameter), "ConstantValue") or (nameof(OutputArtifactSpec), "Properties" or "CustomProperties");

    /// <summary>The fields of a record of which at most one may be there.</summary>
    public static IReadOnlyList<string> OneOf(Type record) => record.Name switch
    {
        nameof(ComponentSpec) => ["dag", "executorLabel"],
        nameof(ExecutorSpec) => ["container", "importer", "resolver", "customJob"],
        nameof(PipelineTaskSpec) => ["artifactIterator", "parameterIterator"],
        nameof(TaskInputParameterSpec) => ["taskOutputParameter", "runtimeValue", "componentInputParameter", "taskFinalStatus"],
        nameof(TaskInputArtifactSpec) => ["taskOutputArtifact", "componentInputArtifact"],
        nameof(ParameterItemsSpec) => ["raw", "inputParameter"],
        nameof(DagOutputParameterSpec) => ["valueFromParameter", "valueFromOneof"],
        nameof(ArtifactTypeSchema) => ["schemaTitle", "schemaUri", "instanceSchema"],
        nameof(PvcMount) => ["taskOutputParameter", "constant", "componentInputParameter"],
        nameof(ValueOrRuntimeParameter) => ["constant", "constantValue", "runtimeParameter"],
        _ => [],
    };
}
