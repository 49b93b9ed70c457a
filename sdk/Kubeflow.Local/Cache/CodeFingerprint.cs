using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Kubeflow.Pipelines.Local;

/// <summary>
/// A fingerprint of what a method does: its IL and that of all methods of its own assembly that it reaches, with names in place
/// of tokens, so that edits elsewhere in the assembly do not change it; other assemblies count by their version.
/// </summary>
internal static class CodeFingerprint
{
    private static readonly ConcurrentDictionary<MethodInfo, string> Known = new();

    public static string Of(MethodInfo method) => Known.GetOrAdd(method, static m =>
    {
        var walk = new CodeWalk(m);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(walk.Describe())))[..32];
    });
}
