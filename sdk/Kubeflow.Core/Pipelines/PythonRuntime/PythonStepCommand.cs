using Kubeflow.Pipelines.Loading;

namespace Kubeflow.Pipelines;

/// <summary>
/// How a Python function runs as a step. Nothing but the user's own packages is installed: the command carries a small runtime
/// (<see cref="RuntimeText"/>), then the source as one argument, which no shell touches; the arguments are KFP's own.
/// </summary>
internal static class PythonStepCommand
{
    public static AuthoredContainer Of(PythonFunction function)
    {
        IReadOnlyList<string> run = ["python3", "-u", "-c", RuntimeText.Boot(function.Source), RuntimeText.Shield(function.Source)];
        return new()
        {
            Image = function.Image,
            Command = function.Packages.Count == 0 ? run : ["sh", "-c", Installation(function), .. run],
            Args = ["--executor_input", Placeholder.ExecutorInput, "--function_to_execute", function.Function],
        };
    }

    // The rest of the command is what "$0" and "$@" stand for.
    private static string Installation(PythonFunction function)
    {
        var environment = function.UseVenv ? "venv=$(mktemp -d) && python3 -m venv \"$venv\" --system-site-packages && . \"$venv/bin/activate\" && " : "";
        var indexes = string.Concat(function.IndexUrls.Select((url, i) => $"{(i == 0 ? "--index-url" : "--extra-index-url")} {Quoted(url)} "))
            + string.Concat(function.TrustedHosts.Select(host => $"--trusted-host {Quoted(host)} "));
        return $"{environment}python3 -m pip install --quiet --no-warn-script-location --disable-pip-version-check {indexes}"
            + $"{string.Join(' ', function.Packages.Select(Quoted))} && exec \"$0\" \"$@\"";
    }

    private static string Quoted(string word) => $"'{word.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
