namespace Kubeflow.Clusters.Local;

/// <summary>The kinds of Kubernetes itself that a local cluster has.</summary>
internal static class BuiltInKinds
{
    private static readonly PrinterColumn Age = new("Age", "date", ".metadata.creationTimestamp");

    public static IReadOnlyList<KindDefinition> All { get; } =
    [
        new(ResourceKind.Namespace) { ShortNames = ["ns"], HasStatus = true, EndsGracefully = true, Columns = [new("Status", "string", ".status.phase"), Age], Admit = CoreAdmission.Namespace },
        new(ResourceKind.ConfigMap) { ShortNames = ["cm"], Schema = StructuralSchema.Parse(CoreSchemas.ConfigMap), OpenApi = CoreSchemas.ConfigMap, Columns = [Age], Admit = CoreAdmission.ConfigMap },
        new(ResourceKind.Secret) { Schema = StructuralSchema.Parse(CoreSchemas.Secret), OpenApi = CoreSchemas.Secret, Columns = [new("Type", "string", ".type"), Age], SelectableFields = ["type"], Admit = CoreAdmission.Secret },
        new(ResourceKind.Event)
        {
            ShortNames = ["ev"],
            Columns =
            [
                new("Last Seen", "date", ".lastTimestamp"), new("Type", "string", ".type"), new("Reason", "string", ".reason"),
                new("Object", "string", ".involvedObject.name"), new("Message", "string", ".message"),
            ],
            SelectableFields =
            [
                "involvedObject.kind", "involvedObject.namespace", "involvedObject.name", "involvedObject.uid", "involvedObject.apiVersion", "involvedObject.resourceVersion",
                "involvedObject.fieldPath", "reason", "reportingComponent", "source", "type",
            ],
        },
        new(ResourceKind.Pod)
        {
            ShortNames = ["po"],
            Categories = ["all"],
            HasStatus = true,
            EndsGracefully = true,
            Columns =
            [
                new("Status", "string", ".status.phase"), new("Restarts", "integer", ".status.containerStatuses[0].restartCount"), Age,
                new("IP", "string", ".status.podIP", 1), new("Node", "string", ".spec.nodeName", 1),
            ],
            SelectableFields = ["spec.nodeName", "spec.restartPolicy", "spec.schedulerName", "spec.serviceAccountName", "status.phase", "status.podIP"],
            Admit = PodAdmission.Admit,
        },
        new(new ResourceKind("", "v1", "Service", "services")) { ShortNames = ["svc"], Categories = ["all"], HasStatus = true, Columns = [new("Type", "string", ".spec.type"), new("Cluster-IP", "string", ".spec.clusterIP"), Age] },
        new(new ResourceKind("", "v1", "ServiceAccount", "serviceaccounts")) { ShortNames = ["sa"], Columns = [Age] },
        new(new ResourceKind("", "v1", "PersistentVolumeClaim", "persistentvolumeclaims"))
        {
            ShortNames = ["pvc"],
            HasStatus = true,
            Columns = [new("Status", "string", ".status.phase"), new("Capacity", "string", ".status.capacity.storage"), Age],
        },
        new(ResourceKind.Job)
        {
            Categories = ["all"],
            HasStatus = true,
            Columns =
            [
                new("Completions", "integer", ".spec.completions"), new("Succeeded", "integer", ".status.succeeded"), new("Active", "integer", ".status.active"),
                new("Failed", "integer", ".status.failed"), Age,
            ],
            SelectableFields = ["status.successful"],
            Admit = JobAdmission.Admit,
        },
        new(ResourceKind.CustomResourceDefinition)
        {
            ShortNames = ["crd", "crds"],
            Categories = ["api-extensions"],
            EndsGracefully = true,
            Columns = [new("Created At", "string", ".metadata.creationTimestamp")],
            Admit = CustomKinds.Admit,
        },
    ];
}
