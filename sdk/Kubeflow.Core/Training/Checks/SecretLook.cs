using System.Text.RegularExpressions;

namespace Kubeflow.Training;

/// <summary>Whether a variable looks like a secret that would stand in plain sight.</summary>
internal static partial class SecretLook
{
    // A path names the place of a secret, and an empty value is none.
    public static bool Is(string name, string value) =>
        value.Length > 0 && !value.StartsWith('/') && (Name().IsMatch(name) || Value().IsMatch(value));

    [GeneratedRegex(
        "(^|_)((HF|ACCESS|AUTH|API|BEARER|REFRESH|SESSION|GITHUB|HUGGINGFACE|HUGGING_FACE_HUB)_TOKEN|(API|SECRET|PRIVATE|ACCESS|SECRET_ACCESS)_KEY|ACCESS_KEY_ID|SECRET|PASSWORD|PASSWD|CREDENTIALS?)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Name();

    // Tokens of well-known services say what they are.
    [GeneratedRegex(@"^(hf_[A-Za-z0-9]{20,}|AKIA[A-Z0-9]{16}|gh[pousr]_[A-Za-z0-9]{20,}|sk-[A-Za-z0-9_-]{20,}|glpat-[A-Za-z0-9_-]{20,})\z")]
    private static partial Regex Value();
}
