using System.Text.Json.Nodes;

namespace Kubeflow.Clusters.Local;

/// <summary>The steps that fetch a data set or a model before the training.</summary>
internal static class Initializers
{
    // The images are not here, and what they would do is done for files only.
    private const string Copy = """
        import os, shutil, sys
        source, target = sys.argv[1], sys.argv[2]
        if not os.path.exists(source):
            sys.exit(f"There is no file or folder {source} on this machine: check the storage URI.")
        os.makedirs(target, exist_ok=True)
        if os.path.isdir(source):
            shutil.copytree(source, target, dirs_exist_ok=True)
        else:
            shutil.copy2(source, target)
        print(f"Copied {source} to {target}.")
        """;

    private const string Refuse = "import sys; sys.exit(sys.argv[1])";

    public static void Complete(JobSetBuild build, JsonObject spec, JsonObject? initializer)
    {
        foreach (var source in new[] { "dataset", "model" })
        {
            var step = $"{source}-initializer";
            var jobs = JobSetBuild.Of(spec, step).ToList();
            if (initializer?[source] is JsonObject wanted && jobs.Count == 0)
                throw new UnbuildableException($"must have {step} job when trainJob is configured with input {source}Config: take a runtime that has one");
            foreach (var job in jobs)
                Complete(build, JobSetBuild.Container(job, step), source, initializer?[source] as JsonObject);
        }
    }

    private static void Complete(JobSetBuild build, JsonObject container, string source, JsonObject? wanted)
    {
        if (wanted?["storageUri"]?.ToString() is { Length: > 0 } address)
            TrainerContainer.Set(container, "STORAGE_URI", address);
        foreach (var variable in wanted?["env"] as JsonArray ?? [])
            TrainerContainer.Set(container, variable!.AsObject());
        if (wanted?["secretRef"] is JsonObject secret)
        {
            if (container["envFrom"] is not JsonArray from)
                container["envFrom"] = from = [];
            from.Add(new JsonObject { ["secretRef"] = secret.DeepClone() });
        }
        if (container["command"] is JsonArray { Count: > 0 })
            return;
        var uri = (container["env"] as JsonArray ?? []).FirstOrDefault(v => v!["name"]!.ToString() == "STORAGE_URI")?["value"]?.ToString() ?? "";
        container.Remove("args");
        if (uri.StartsWith("file://", StringComparison.Ordinal))
        {
            container["command"] = new JsonArray("python3", "-c", Copy, Uri.UnescapeDataString(uri["file://".Length..]), $"/workspace/{source}");
            return;
        }
        var sentence = uri.Length == 0
            ? $"The {source} initializer has no storage URI: set spec.initializer.{source}.storageUri."
            : $"The {source} initializer cannot fetch {uri} here: a local cluster copies file:// only. Fetch it yourself and name the folder as file:///path, or start the job on a cluster.";
        build.NotHonoured(sentence);
        container["command"] = new JsonArray("python3", "-c", Refuse, sentence);
    }
}
