using k8s.Authentication;
using k8s.KubeConfigModels;
using Kubeflow.Remote.Rules;

namespace Kubeflow.Remote.Access;

/// <summary>Where bearer tokens come from.</summary>
internal abstract class TokenSource
{
    /// <summary>A token.</summary>
    /// <param name="refused">The token that the server just refused; null if none was.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>The token; the refused one again if there is no other.</returns>
    public abstract ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken);

    /// <summary>One token for ever.</summary>
    public static TokenSource Fixed(string token) => new FixedToken(token.Trim());

    /// <summary>A file that is read each time: whoever renews it needs to tell nobody.</summary>
    public static TokenSource File(string path) => new FileToken(path);

    /// <summary>The user's own way.</summary>
    public static TokenSource Callback(Func<CancellationToken, ValueTask<string>> provider) => new CallbackToken(provider);

    /// <summary>A program that prints tokens.</summary>
    public static TokenSource Program(ExternalExecution program) => new ProviderToken(() => new ExecTokenProvider(program), renews: true);

    /// <summary>KubernetesClient's own way, which renews tokens by their time.</summary>
    public static TokenSource Provider(ITokenProvider provider) => new ProviderToken(() => provider, renews: false);

    private sealed class FixedToken(string token) : TokenSource
    {
        public override ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken) => new(token);
    }

    private sealed class FileToken(string path) : TokenSource
    {
        public override async ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken)
        {
            try
            {
                var token = (await System.IO.File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false)).Trim();
                return token.Length > 0 ? token : throw UnusableToken.Empty(path);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
            {
                throw UnusableToken.Unreadable(path, fault);
            }
        }
    }

    private sealed class CallbackToken(Func<CancellationToken, ValueTask<string>> provider) : TokenSource
    {
        public override ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken) => provider(cancellationToken);
    }

    private sealed class ProviderToken(Func<ITokenProvider> make, bool renews) : TokenSource
    {
        private ITokenProvider _provider = make();

        public override async ValueTask<string> GetAsync(string? refused, CancellationToken cancellationToken)
        {
            if (refused is not null && renews)
                _provider = make();
            try
            {
                return (await _provider.GetAuthenticationHeaderAsync(cancellationToken).ConfigureAwait(false)).Parameter ?? "";
            }
            catch (Exception fault) when (fault is k8s.Exceptions.KubeConfigException or k8s.Exceptions.KubernetesClientException)
            {
                throw UnusableToken.NotGiven(fault);
            }
        }
    }
}
