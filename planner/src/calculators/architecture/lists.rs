//! Choices for scaling steps and for the chapter's architecture checklists.

use crate::choice;

choice! {
    /// Kind of a scaling step.
    pub enum StepKind {
        Vertical "vertical" "Bigger machine" / "Machine plus puissante",
        Cache "cache" "Cache" / "Cache",
        Replicas "replicas" "Read replicas" / "Réplicas en lecture",
        Shards "shards" "Sharding" / "Sharding",
    }
}
choice! {
    /// The five principles of an architecture that scales.
    pub enum Principle {
        Stateless "stateless" "Stateless services: sessions in a store of their own, so that any instance answers" / "Services sans état : sessions dans un stockage externe, n’importe quelle instance répond",
        DatabasePerService "database_per_service" "A database per service: none shared" / "Une base par service : aucune partagée",
        ApiGateway "api_gateway" "API gateway: one entry that routes to the services" / "API gateway : une entrée unique qui route vers les services",
        EventDriven "event_driven" "Events between services: asynchronous, less coupled" / "Événements entre services : asynchrones, moins couplés",
        CircuitBreaker "circuit_breaker" "Circuit breaker: one failure does not bring down the next" / "Circuit breaker : une panne n’entraîne pas la suivante",
    }
}
choice! {
    /// The three phases of the front end, in order.
    pub enum FrontEnd {
        Cdn "cdn" "CDN and aggressive caching" / "CDN et cache agressif",
        MicroFrontEnds "micro_front_ends" "Split by feature: micro-frontends" / "Découpage par fonctionnalité : micro-frontends",
        EdgePwa "edge_pwa" "Edge computing and PWA" / "Edge computing et PWA",
    }
}
choice! {
    /// The nine services of the migration, three in each phase.
    pub enum Service {
        User "user" "Users: authentication, profiles" / "Utilisateurs : authentification, profils",
        Payment "payment" "Payments: transactions, billing" / "Paiements : transactions, facturation",
        Notification "notification" "Notifications: e-mail, push" / "Notifications : e-mails, push",
        Product "product" "Products: catalogue, stock" / "Produits : catalogue, stock",
        Order "order" "Orders: workflow" / "Commandes : workflow",
        Analytics "analytics" "Analytics: metrics, reporting" / "Analytique : métriques, reporting",
        Search "search" "Search: search engine" / "Recherche : moteur de recherche",
        File "file" "Files: uploads, media" / "Fichiers : envois, médias",
        CachingLayer "caching_layer" "Caching layer: cluster" / "Couche de cache : cluster",
    }
}
choice! {
    /// Steps to scale the database, simplest first.
    pub enum DatabaseRung {
        Vertical "vertical" "Bigger machine: simplest, until its cost runs away" / "Machine plus puissante : le plus simple, jusqu’à ce que le coût explose",
        Replicas "replicas" "Read replicas: reads spread, writes in one place" / "Réplicas en lecture : lectures réparties, écritures centralisées",
        Sharding "sharding" "Sharding: data split by key (user id), more to run" / "Sharding : données réparties par clé (id utilisateur), gestion plus complexe",
        Polyglot "polyglot" "Polyglot persistence: relational for transactions, in memory for cache, an engine for search" / "Persistance polyglotte : relationnel pour les transactions, mémoire pour le cache, moteur pour la recherche",
    }
}
choice! {
    /// Architecture patterns, each with when to use it.
    pub enum Pattern {
        Saga "saga" "Saga: when an operation spans services; each step has the one that undoes it" / "Saga : quand une opération traverse plusieurs services ; chaque étape a celle qui la compense",
        Cqrs "cqrs" "CQRS: when reads and writes need different models" / "CQRS : quand lectures et écritures demandent des modèles différents",
        EventSourcing "event_sourcing" "Event sourcing: when how a state came about must be kept" / "Event sourcing : quand il faut garder comment un état s’est formé",
        CircuitBreaker "circuit_breaker" "Circuit breaker: when a slow dependency could drag others down" / "Circuit breaker : quand une dépendance lente peut en entraîner d’autres",
        StranglerFig "strangler_fig" "Strangler fig: when an old system is replaced piece by piece, behind a flag" / "Strangler fig : quand un ancien système est remplacé morceau par morceau, derrière un flag",
        BranchByAbstraction "branch_by_abstraction" "Branch by abstraction: when what is replaced lies inside the code" / "Branch by abstraction : quand ce qu’on remplace est à l’intérieur du code",
        ParallelRun "parallel_run" "Parallel run: when the new must be shown to give the same results" / "Parallel run : quand le nouveau doit prouver qu’il donne les mêmes résultats",
    }
}
choice! {
    /// A checklist, or one phase of a checklist.
    pub enum Checklist {
        Principles "principles" "Principles" / "Principes",
        FrontEnd1 "front_end_1" "Front end, phase 1" / "Front-end, phase 1",
        FrontEnd2 "front_end_2" "Front end, phase 2" / "Front-end, phase 2",
        FrontEnd3 "front_end_3" "Front end, phase 3" / "Front-end, phase 3",
        Migration1 "migration_1" "Migration, phase 1: extraction" / "Migration, phase 1 : extraction",
        Migration2 "migration_2" "Migration, phase 2: core business" / "Migration, phase 2 : cœur de métier",
        Migration3 "migration_3" "Migration, phase 3: optimisation" / "Migration, phase 3 : optimisation",
        Database "database" "Database steps" / "Paliers de la base",
        Patterns "patterns" "Patterns in use" / "Patterns utilisés",
    }
}
