namespace Kubeflow.Pipelines;

/// <summary>Components that KFP itself carries out on Kubernetes.</summary>
public static class KubernetesComponents
{
    /// <summary>Makes a persistent volume claim; its output <c>name</c> is the claim's name. Give <c>pvc_name</c> or <c>pvc_name_suffix</c>.</summary>
    public static Component CreatePvc { get; } = Component.Container("createpvc")
        .Input<List<string>>("access_modes").Input<string>("size")
        .OptionalInput<string>("pvc_name").OptionalInput<string>("pvc_name_suffix").OptionalInput("storage_class_name", "")
        .OptionalInput<string>("volume_name").OptionalInput<Dictionary<string, string>>("annotations").OptionalInput<Dictionary<string, string>>("data_source")
        .Output<string>("name").Image("argostub/createpvc").Build();

    /// <summary>Deletes the persistent volume claim named by <c>pvc_name</c>.</summary>
    public static Component DeletePvc { get; } = Component.Container("deletepvc").Input<string>("pvc_name").Image("argostub/deletepvc").Build();
}
