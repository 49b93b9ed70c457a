using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Kubeflow.Manifests;
using Kubeflow.Training.Rules;

namespace Kubeflow.Training;

/// <content>What is fetched before the training starts.</content>
public sealed partial class TrainJobBuilder
{
    private InitializerSource? _dataset;
    private InitializerSource? _model;

    /// <summary>Fetches data before the training starts, into <c>/workspace/dataset</c>. The runtime must have the step <c>dataset-initializer</c>.</summary>
    /// <param name="uri">Such as <c>hf://owner/name</c> or <c>s3://bucket/folder</c>.</param>
    /// <param name="secret">The Secret with the keys that the place asks for: <c>ACCESS_TOKEN</c> for Hugging Face, <c>ACCESS_KEY_ID</c> and
    /// <c>SECRET_ACCESS_KEY</c> for S3. Default: none.</param>
    /// <param name="environment">Further settings, such as <c>IGNORE_PATTERNS</c> or <c>ENDPOINT</c>; no secrets. Default: none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Dataset(
        string uri, string? secret = null, IReadOnlyDictionary<string, string>? environment = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _dataset = Source("Dataset", uri, secret, environment, new(file, line)), file, line);

    /// <summary>Fetches a model before the training starts, into <c>/workspace/model</c>. The runtime must have the step <c>model-initializer</c>.</summary>
    /// <param name="uri">Such as <c>hf://owner/name</c> or <c>s3://bucket/folder</c>.</param>
    /// <param name="secret">The Secret with the keys that the place asks for. Default: none.</param>
    /// <param name="environment">Further settings; no secrets. Default: none.</param>
    /// <param name="file">Filled in by the compiler.</param>
    /// <param name="line">Filled in by the compiler.</param>
    public TrainJobBuilder Model(
        string uri, string? secret = null, IReadOnlyDictionary<string, string>? environment = null,
        [CallerFilePath] string file = "", [CallerLineNumber] int line = 0) =>
        Set(() => _model = Source("Model", uri, secret, environment, new(file, line)), file, line);

    private InitializerSource Source(string call, string uri, string? secret, IReadOnlyDictionary<string, string>? environment, SourceLocation location)
    {
        if (!StorageUri().IsMatch(uri))
            _draft.Report(BadStorageUri.Of(call, uri, location));
        foreach (var name in environment?.Where(e => SecretLook.Is(e.Key, e.Value)).Select(e => e.Key) ?? [])
            _draft.Report(SecretInEnvironment.Of(name, $"{call}(uri, secret: \"name\")", location));
        return new InitializerSource
        {
            StorageUri = uri,
            SecretRef = secret is null ? null : new LocalObjectReference { Name = secret },
            Env = environment is { Count: > 0 } ? [.. environment.Select(e => new EnvVar { Name = e.Key, Value = e.Value })] : null,
        };
    }

    private Initializer? FinishInitializer() => _dataset is null && _model is null ? null : new Initializer { Dataset = _dataset, Model = _model };

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9+.-]*://.+\z")]
    private static partial Regex StorageUri();
}
