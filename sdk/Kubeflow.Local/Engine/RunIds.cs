using System.Security.Cryptography;

namespace Kubeflow.Pipelines.Local;

/// <summary>Ids of runs: the pipeline's name and five characters, without those that look alike.</summary>
internal static class RunIds
{
    private const string Alphabet = "23456789abcdefghjkmnpqrstuvwxyz";

    public static string Next(string pipeline)
    {
        var name = KfpName.Sanitize(pipeline);
        return $"{name[..Math.Min(name.Length, 40)]}-{RandomNumberGenerator.GetString(Alphabet, 5)}";
    }
}
