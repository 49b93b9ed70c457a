namespace Kubeflow.Pipelines.Rules;

/// <summary>Python step whose code is only in its image.</summary>
internal static class PythonInImage
{
    public static readonly Rule Rule = new("KF4020", "Python step whose code is only in its image");

    public static string Of(string task, string image) =>
        $"{Rule.Id}: Step '{task}' is a containerized Python component: its code is only in the image {image}. Run it on a cluster, or give the component without target_image.";
}
