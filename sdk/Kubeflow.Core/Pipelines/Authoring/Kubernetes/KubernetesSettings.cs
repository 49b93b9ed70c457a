using System.Globalization;
using System.Text.Json.Nodes;

namespace Kubeflow.Pipelines;

/// <summary>A task's settings on Kubernetes. Names of secrets, config maps and claims may be values of the run.</summary>
public sealed class KubernetesSettings
{
    private readonly PipelineTask _task;
    private readonly SourceLocation _location;

    internal KubernetesSettings(PipelineTask task, SourceLocation location) => (_task, _location) = (task, location);

    /// <summary>Sets environment variables from a secret.</summary>
    /// <param name="secret">The secret's name.</param>
    /// <param name="variables">The variable for each key of the secret.</param>
    /// <param name="optional">Whether the step runs without the secret too.</param>
    public KubernetesSettings SecretAsEnv(Value secret, IReadOnlyDictionary<string, string> variables, bool optional = false) =>
        Add("secretAsEnv", Named("secretName", secret, new() { ["keyToEnv"] = Pairs(variables, "secretKey", "envVar"), ["optional"] = optional }));

    /// <summary>Mounts a secret's keys as files.</summary>
    /// <param name="secret">The secret's name.</param>
    /// <param name="mountPath">The folder.</param>
    /// <param name="optional">Whether the step runs without the secret too.</param>
    public KubernetesSettings SecretAsVolume(Value secret, string mountPath, bool optional = false) =>
        Add("secretAsVolume", Named("secretName", secret, new() { ["mountPath"] = mountPath, ["optional"] = optional }));

    /// <summary>Sets environment variables from a config map.</summary>
    /// <param name="configMap">The config map's name.</param>
    /// <param name="variables">The variable for each key of the config map.</param>
    /// <param name="optional">Whether the step runs without the config map too.</param>
    public KubernetesSettings ConfigMapAsEnv(Value configMap, IReadOnlyDictionary<string, string> variables, bool optional = false) =>
        Add("configMapAsEnv", Named("configMapName", configMap, new() { ["keyToEnv"] = Pairs(variables, "configMapKey", "envVar"), ["optional"] = optional }));

    /// <summary>Mounts a config map's keys as files.</summary>
    /// <param name="configMap">The config map's name.</param>
    /// <param name="mountPath">The folder.</param>
    /// <param name="optional">Whether the step runs without the config map too.</param>
    public KubernetesSettings ConfigMapAsVolume(Value configMap, string mountPath, bool optional = false) =>
        Add("configMapAsVolume", Named("configMapName", configMap, new() { ["mountPath"] = mountPath, ["optional"] = optional }));

    /// <summary>Mounts a persistent volume claim.</summary>
    /// <param name="claim">The claim's name, or the output of <see cref="KubernetesComponents.CreatePvc"/>.</param>
    /// <param name="mountPath">The folder.</param>
    /// <param name="subPath">A folder inside the volume; empty for its root.</param>
    public KubernetesSettings PvcMount(Value claim, string mountPath, string subPath = "")
    {
        var mount = new JsonObject { ["mountPath"] = mountPath, ["pvcNameParameter"] = KubernetesConfig.Slot(claim) };
        if (subPath.Length > 0)
            mount["subPath"] = subPath;
        // Backends before 2.5 read the name here.
        mount[claim.Channel is null ? "constant" : KubernetesConfig.OldReference] = claim.Channel is null ? claim.ToString() : KubernetesConfig.Slot(claim);
        return Add("pvcMount", mount);
    }

    /// <summary>Mounts a volume that lives as long as the step.</summary>
    /// <param name="volume">The volume's name.</param>
    /// <param name="mountPath">The folder.</param>
    /// <param name="accessModes">Such as <c>ReadWriteOnce</c>.</param>
    /// <param name="size">Such as <c>5Gi</c>.</param>
    /// <param name="storageClass">The storage class; null for the cluster's default.</param>
    /// <param name="labels">Labels of the claim.</param>
    /// <param name="annotations">Annotations of the claim.</param>
    public KubernetesSettings EphemeralVolume(
        string volume, string mountPath, IReadOnlyList<string> accessModes, string size, string? storageClass = null,
        IReadOnlyDictionary<string, string>? labels = null, IReadOnlyDictionary<string, string>? annotations = null)
    {
        var document = new JsonObject { ["volumeName"] = volume, ["mountPath"] = mountPath, ["accessModes"] = Words(accessModes), ["size"] = size };
        if (storageClass is null)
            document["defaultStorageClass"] = true;
        else
            document["storageClassName"] = storageClass;
        if (labels is not null || annotations is not null)
            document["metadata"] = new JsonObject([.. Fields("labels", labels), .. Fields("annotations", annotations)]);
        return Add("genericEphemeralVolume", document);
    }

    /// <summary>Mounts an empty folder that the containers of the step's pod share.</summary>
    /// <param name="volume">The volume's name.</param>
    /// <param name="mountPath">The folder.</param>
    /// <param name="medium">Empty for the node's disk; <c>Memory</c> for its memory.</param>
    /// <param name="sizeLimit">Such as <c>1Gi</c>; null for none.</param>
    public KubernetesSettings EmptyDir(string volume, string mountPath, string? medium = null, string? sizeLimit = null) =>
        Add("emptyDirMounts", Present(("volumeName", volume), ("mountPath", mountPath), ("medium", medium), ("sizeLimit", sizeLimit)));

    /// <summary>Runs the step on nodes with a label.</summary>
    /// <param name="label">The label's key.</param>
    /// <param name="value">Its value.</param>
    public KubernetesSettings NodeSelector(string label, string value) => Merge("nodeSelector", new JsonObject { ["labels"] = new JsonObject { [label] = value } });

    /// <summary>Runs the step on nodes with labels that are known when it runs.</summary>
    /// <param name="labels">An object of labels.</param>
    public KubernetesSettings NodeSelector(Value labels) => Merge("nodeSelector", new JsonObject { ["nodeSelectorJson"] = KubernetesConfig.Slot(labels) });

    /// <summary>Lets the step run on nodes with a taint.</summary>
    /// <param name="key">The taint's key; null for every taint.</param>
    /// <param name="operator"><c>Equal</c> or <c>Exists</c>.</param>
    /// <param name="value">The taint's value.</param>
    /// <param name="effect"><c>NoSchedule</c>, <c>PreferNoSchedule</c> or <c>NoExecute</c>; null for every effect.</param>
    /// <param name="seconds">How long the step stays when the taint comes; null for ever.</param>
    public KubernetesSettings Toleration(string? key = null, string? @operator = null, string? value = null, string? effect = null, long? seconds = null)
    {
        Check(@operator is null or "Equal" or "Exists", "Toleration", $"'{@operator}' is no operator: write Equal or Exists");
        Check(effect is null or "NoSchedule" or "PreferNoSchedule" or "NoExecute", "Toleration", $"'{effect}' is no effect: write NoSchedule, PreferNoSchedule or NoExecute");
        return Add("tolerations", Present(("key", key), ("operator", @operator), ("value", value), ("effect", effect), ("tolerationSeconds", seconds?.ToString(CultureInfo.InvariantCulture))));
    }

    /// <summary>Lets the step run on nodes with taints that are known when it runs.</summary>
    /// <param name="tolerations">A toleration, or a list of them.</param>
    public KubernetesSettings Toleration(Value tolerations) => Add("tolerations", new() { ["tolerationJson"] = KubernetesConfig.Slot(tolerations) });

    /// <summary>Runs the step on nodes that match.</summary>
    /// <param name="labels">What a node's labels must be: key, operator (<c>In</c>, <c>NotIn</c>, <c>Exists</c>, <c>DoesNotExist</c>, <c>Gt</c>, <c>Lt</c>), values.</param>
    /// <param name="fields">What a node's fields must be.</param>
    /// <param name="weight">1 to 100 for a wish of that weight; null for a demand.</param>
    public KubernetesSettings NodeAffinity(
        IReadOnlyList<NodeRequirement>? labels = null, IReadOnlyList<NodeRequirement>? fields = null, int? weight = null)
    {
        Check(weight is null or (>= 1 and <= 100), "NodeAffinity", $"the weight {weight} is not from 1 to 100");
        var term = new JsonObject([.. Requirements("matchExpressions", labels), .. Requirements("matchFields", fields)]);
        if (weight is not null)
            term["weight"] = weight;
        return Add("nodeAffinity", term);
    }

    /// <summary>Runs the step on nodes by an affinity that is known when it runs.</summary>
    /// <param name="affinity">Kubernetes' <c>nodeAffinity</c> as an object.</param>
    public KubernetesSettings NodeAffinity(Value affinity) => Add("nodeAffinity", new() { ["nodeAffinityJson"] = KubernetesConfig.Slot(affinity) });

    /// <summary>Labels the step's pod.</summary>
    /// <param name="key">The label.</param>
    /// <param name="value">Its value.</param>
    public KubernetesSettings PodLabel(string key, string value) => Merge("podMetadata", new JsonObject { ["labels"] = new JsonObject { [key] = value } });

    /// <summary>Annotates the step's pod.</summary>
    /// <param name="key">The annotation.</param>
    /// <param name="value">Its value.</param>
    public KubernetesSettings PodAnnotation(string key, string value) => Merge("podMetadata", new JsonObject { ["annotations"] = new JsonObject { [key] = value } });

    /// <summary>When the image is pulled.</summary>
    /// <param name="policy"><c>Always</c>, <c>IfNotPresent</c> or <c>Never</c>.</param>
    public KubernetesSettings ImagePullPolicy(string policy)
    {
        Check(policy is "Always" or "IfNotPresent" or "Never", "ImagePullPolicy", $"'{policy}' is no policy: write Always, IfNotPresent or Never");
        return Merge("imagePullPolicy", policy);
    }

    /// <summary>Pulls the image with secrets.</summary>
    /// <param name="secrets">The secrets' names.</param>
    public KubernetesSettings ImagePullSecrets(params IEnumerable<Value> secrets)
    {
        foreach (var secret in secrets)
            Add("imagePullSecret", Named("secretName", secret, []));
        return this;
    }

    /// <summary>Sets an environment variable from a field of the step's pod.</summary>
    /// <param name="variable">The variable.</param>
    /// <param name="fieldPath">Such as <c>metadata.name</c>.</param>
    public KubernetesSettings FieldPathAsEnv(string variable, string fieldPath) => Add("fieldPathAsEnv", new() { ["name"] = variable, ["fieldPath"] = fieldPath });

    /// <summary>Ends the step when it takes longer.</summary>
    /// <param name="seconds">0 or more.</param>
    public KubernetesSettings Timeout(long seconds)
    {
        Check(seconds >= 0, "Timeout", $"{seconds} seconds is no time: write 0 or more");
        return Merge("activeDeadlineSeconds", seconds.ToString(CultureInfo.InvariantCulture));
    }

    /// <summary>Who the step's process is.</summary>
    /// <param name="runAsUser">The user's number.</param>
    /// <param name="runAsGroup">The group's number.</param>
    /// <param name="runAsNonRoot">Whether the superuser is refused.</param>
    public KubernetesSettings SecurityContext(long? runAsUser = null, long? runAsGroup = null, bool? runAsNonRoot = null)
    {
        Check(runAsUser is not null || runAsGroup is not null || runAsNonRoot is not null, "SecurityContext", "it says nothing: give a user, a group or runAsNonRoot");
        Check(runAsUser is not < 0 && runAsGroup is not < 0, "SecurityContext", "a number of a user or group is 0 or more");
        var context = Present(("runAsUser", runAsUser?.ToString(CultureInfo.InvariantCulture)), ("runAsGroup", runAsGroup?.ToString(CultureInfo.InvariantCulture)));
        if (runAsNonRoot is not null)
            context["runAsNonRoot"] = runAsNonRoot;
        return Merge("securityContext", context);
    }

    /// <summary>Runs a container before the step's.</summary>
    /// <param name="container">The container.</param>
    public KubernetesSettings InitContainer(InitContainerSettings container)
    {
        Check(container.Name.Length > 0 && container.Name != "kfp-launcher", "InitContainer", $"'{container.Name}' is no name for it");
        Check(container.Image.Length > 0, "InitContainer", $"'{container.Name}' has no image");
        Check(container.RestartPolicy is null or "Always", "InitContainer", $"'{container.RestartPolicy}' is no restart policy of it: write Always, or nothing");
        Check(container.VolumeMounts.Values.All(p => p.StartsWith('/')), "InitContainer", "a mount path starts with /");
        Check(Own["initContainers"] is not JsonArray known || !known.Any(c => (string?)c?["name"] == container.Name), "InitContainer", $"there are two of the name '{container.Name}'");
        return Add("initContainers", container.ToDocument());
    }

    internal void MergeAll(JsonObject part) => KubernetesConfig.Merge(Own, part);

    private JsonObject Own => _task.Node.OwnSettings.Kubernetes ??= [];

    private void Check(bool holds, string setting, string wrong) =>
        _task.Node.Owner.ReportAny(holds ? null : Rules.WrongSetting.Of(_task.Name, setting, wrong, _location), _location);

    private KubernetesSettings Add(string list, JsonObject item) => Merge(list, new JsonArray(item));

    private KubernetesSettings Merge(string field, JsonNode value)
    {
        MergeAll(new JsonObject { [field] = value });
        return this;
    }

    // A constant is written twice: backends before 2.5 read the plain field.
    private static JsonObject Named(string field, Value name, JsonObject rest)
    {
        if (name.Channel is null)
            rest[field] = name.ToString();
        rest[field + "Parameter"] = KubernetesConfig.Slot(name);
        return rest;
    }

    private static JsonArray Pairs(IReadOnlyDictionary<string, string> pairs, string key, string value) =>
        new([.. pairs.Select(p => new JsonObject { [key] = p.Key, [value] = p.Value })]);

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Fields(string name, IReadOnlyDictionary<string, string>? fields) =>
        fields is null or { Count: 0 } ? [] : [KeyValuePair.Create(name, (JsonNode?)new JsonObject(fields.Select(f => KeyValuePair.Create(f.Key, (JsonNode?)f.Value))))];

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Requirements(string name, IReadOnlyList<NodeRequirement>? requirements) =>
        requirements is null or { Count: 0 } ? [] : [KeyValuePair.Create(name, (JsonNode?)new JsonArray([.. requirements.Select(r => r.ToDocument())]))];

    private static JsonObject Present(params (string Name, string? Value)[] fields) =>
        new(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, (JsonNode?)f.Value)));
}
