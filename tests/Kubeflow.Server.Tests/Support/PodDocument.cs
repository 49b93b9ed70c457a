namespace Kubeflow.Server.Tests.Support;

/// <summary>Pods that run as processes of this machine.</summary>
internal static class PodDocument
{
    /// <summary>A pod whose one container runs a script of the shell.</summary>
    public static string Shell(string name, string script) => $$"""
        apiVersion: v1
        kind: Pod
        metadata:
          name: {{name}}
          labels: {app: {{name}}}
        spec:
          restartPolicy: Never
          terminationGracePeriodSeconds: 1
          containers:
          - name: main
            image: local
            command: ["/bin/sh", "-c", {{System.Text.Json.JsonSerializer.Serialize(script)}}]
        """;
}
