using Kubeflow;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the client in a host's services.</summary>
public static class KubeflowServiceCollectionExtensions
{
    /// <summary>Registers one <see cref="KubeflowClient"/> for the host, with its logger and clock; the options are checked when the host starts.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="configure">Sets the options; they can also be bound with <c>Configure&lt;KubeflowOptions&gt;</c>.</param>
    /// <returns>The same services.</returns>
    public static IServiceCollection AddKubeflow(this IServiceCollection services, Action<KubeflowOptions>? configure = null)
    {
        services.AddOptions<KubeflowOptions>()
            .Validate(o => !string.IsNullOrWhiteSpace(o.StateFolder), "KubeflowOptions.StateFolder is empty: name a folder, or leave it at .kubeflow.")
            .Validate(o => o.MaxParallelSteps > 0, "KubeflowOptions.MaxParallelSteps must be 1 or more.")
            .ValidateOnStart();
        if (configure is not null)
            services.Configure(configure);
        services.TryAddSingleton(Create);
        return services;
    }

    private static KubeflowClient Create(IServiceProvider services)
    {
        var options = services.GetRequiredService<IOptions<KubeflowOptions>>().Value;
        return KubeflowClient.Local(new LocalOptions
        {
            StateFolder = options.StateFolder,
            MaxParallelSteps = options.MaxParallelSteps,
            DotNetSteps = options.DotNetSteps,
            Environment = options.Environment.AsReadOnly(),
            TimeProvider = services.GetService<TimeProvider>() ?? TimeProvider.System,
            LoggerFactory = services.GetService<ILoggerFactory>(),
        });
    }
}
